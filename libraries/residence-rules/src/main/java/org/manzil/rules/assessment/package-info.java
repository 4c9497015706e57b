/** The answer to "does this concern me?": what the rules say for one person, with reasons. */
@NullMarked
package org.manzil.rules.assessment;

import org.jspecify.annotations.NullMarked;
