/** Receipts: what was filed, proven to stand in the log and signed by the authority. */
@NullMarked
package org.manzil.receipt;

import org.jspecify.annotations.NullMarked;
