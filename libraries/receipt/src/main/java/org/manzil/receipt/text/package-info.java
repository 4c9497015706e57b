/** Receipts as text for QR codes: docs/standards/receipt.md, "Text and QR codes". */
@NullMarked
package org.manzil.receipt.text;

import org.jspecify.annotations.NullMarked;
