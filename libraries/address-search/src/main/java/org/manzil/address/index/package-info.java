/** The index on disk: street documents with their houses inside, in folders swapped as a whole. */
@NullMarked
package org.manzil.address.index;

import org.jspecify.annotations.NullMarked;
