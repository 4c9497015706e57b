/** The forms in which people keep receipts: docs/standards/receipt.md. */
@NullMarked
package org.manzil.receipt.form;

import org.jspecify.annotations.NullMarked;
