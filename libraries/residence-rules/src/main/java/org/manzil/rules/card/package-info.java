/** The facts a card may carry and the ready-made requests for them. */
@NullMarked
package org.manzil.rules.card;

import org.jspecify.annotations.NullMarked;
