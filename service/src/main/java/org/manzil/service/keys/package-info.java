/**
 * The authority's keys: made on the first start, kept in a PKCS#12 file, published as the trust
 * file.
 */
@NullMarked
package org.manzil.service.keys;

import org.jspecify.annotations.NullMarked;
