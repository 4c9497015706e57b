/** Reads the lists of OpenAddresses into an index. */
@NullMarked
package org.manzil.address.openaddresses;

import org.jspecify.annotations.NullMarked;
