/** The grounds on which a notice is returned or refused, and the way to appeal. */
@NullMarked
package org.manzil.rules.decision;

import org.jspecify.annotations.NullMarked;
