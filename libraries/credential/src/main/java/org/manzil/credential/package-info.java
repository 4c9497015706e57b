/** SD-JWT VC credentials (RFC 9901): issued, presented and verified. */
@NullMarked
package org.manzil.credential;

import org.jspecify.annotations.NullMarked;
