/** C2SP tlog-witness: a witness that cosigns what only grew, and the client that asks one. */
@NullMarked
package org.manzil.transparencylog.witness;

import org.jspecify.annotations.NullMarked;
