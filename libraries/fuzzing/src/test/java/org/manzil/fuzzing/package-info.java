/** One target for each parser; what it may throw and what it may accept is said in each. */
@NullMarked
package org.manzil.fuzzing;

import org.jspecify.annotations.NullMarked;
