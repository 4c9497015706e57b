/** The strict JOSE pieces a verifier stands on: base64url, JSON, compact JWS, ES256, EC keys. */
@NullMarked
package org.manzil.jose;

import org.jspecify.annotations.NullMarked;
