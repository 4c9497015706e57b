/**
 * The tree as C2SP tlog-tiles stores it: growing it batch by batch, and proofs out of its tiles.
 */
@NullMarked
package org.manzil.transparencylog.tile;

import org.jspecify.annotations.NullMarked;
