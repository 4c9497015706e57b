/** Facts, credentials and status lists. */
@NullMarked
package org.manzil.service.card;

import org.jspecify.annotations.NullMarked;
