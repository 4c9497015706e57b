/** Token Status List: one bit for each credential, published as a signed, compressed list. */
@NullMarked
package org.manzil.statuslist;

import org.jspecify.annotations.NullMarked;
