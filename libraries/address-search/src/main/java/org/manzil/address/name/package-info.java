/**
 * Words of names: folded, sounded out, romanised, and told apart from words for kinds of street.
 */
@NullMarked
package org.manzil.address.name;

import org.jspecify.annotations.NullMarked;
