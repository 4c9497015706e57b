/** The examples of RFC 9901, read from {@code src/test/resources/rfc9901}. */
@NullMarked
package org.manzil.credential.rfc9901;

import org.jspecify.annotations.NullMarked;
