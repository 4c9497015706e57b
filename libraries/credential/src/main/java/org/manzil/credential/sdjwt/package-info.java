/**
 * SD-JWT (RFC 9901) without any rule of credentials: its forms, and the steps of its verification.
 */
@NullMarked
package org.manzil.credential.sdjwt;

import org.jspecify.annotations.NullMarked;
