/** The Merkle tree of a C2SP tlog-tiles log: hashes, tiles, growth, inclusion and consistency. */
@NullMarked
package org.manzil.transparencylog;

import org.jspecify.annotations.NullMarked;
