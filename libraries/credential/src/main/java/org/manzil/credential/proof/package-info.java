/** The compact text of a presentation for a QR code ({@code docs/standards/proof-qr.md}). */
@NullMarked
package org.manzil.credential.proof;

import org.jspecify.annotations.NullMarked;
