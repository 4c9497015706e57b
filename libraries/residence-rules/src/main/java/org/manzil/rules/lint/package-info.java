/** Finds what is doubtful in a regime's files although they can be read. */
@NullMarked
package org.manzil.rules.lint;

import org.jspecify.annotations.NullMarked;
