/** Reads deliveries of GAR, the Russian state address register, into an index. */
@NullMarked
package org.manzil.address.gar;

import org.jspecify.annotations.NullMarked;
