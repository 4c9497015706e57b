/** House numbers as parts: what registers hold, what people type, and when the two are the same. */
@NullMarked
package org.manzil.address.number;

import org.jspecify.annotations.NullMarked;
