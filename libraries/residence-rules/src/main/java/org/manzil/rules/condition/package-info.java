/** Conditions of law over facts: each is met, not met, not known yet, or not decidable. */
@NullMarked
package org.manzil.rules.condition;

import org.jspecify.annotations.NullMarked;
