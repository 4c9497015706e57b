/** The trust file: public keys and policies that a verifier is handed once, in a trusted way. */
@NullMarked
package org.manzil.trust;

import org.jspecify.annotations.NullMarked;
