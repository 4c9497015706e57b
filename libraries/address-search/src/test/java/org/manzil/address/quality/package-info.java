/** How well addresses are found: a register and queries of many classes, counted class by class. */
@NullMarked
package org.manzil.address.quality;

import org.jspecify.annotations.NullMarked;
