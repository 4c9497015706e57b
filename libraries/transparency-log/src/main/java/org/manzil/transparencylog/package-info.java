/** Merkle tree hashing after RFC 9162, and the proofs that a root includes or extends. */
@NullMarked
package org.manzil.transparencylog;

import org.jspecify.annotations.NullMarked;
