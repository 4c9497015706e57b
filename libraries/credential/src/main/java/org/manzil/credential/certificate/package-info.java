/**
 * The issuer's certificates: strict reading (X.690, RFC 5280 §4) and the path to an anchor (§6).
 */
@NullMarked
package org.manzil.credential.certificate;

import org.jspecify.annotations.NullMarked;
