/** The shared vectors: what writes them, and what reads them. */
@NullMarked
package org.manzil.credential.vectors;

import org.jspecify.annotations.NullMarked;
