/** The public transparency log: sequencing, tiles, checkpoints. */
@NullMarked
package org.manzil.service.log;

import org.jspecify.annotations.NullMarked;
