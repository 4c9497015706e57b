/** Passkeys by WebAuthn Level 3: making them, signing in with them, removing them. */
@NamedInterface("passkey")
@NullMarked
package org.manzil.service.account.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
