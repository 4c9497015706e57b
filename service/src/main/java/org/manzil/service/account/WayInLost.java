package org.manzil.service.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;

/**
 * A person removed a passkey or came back by a one-time code: a phone of theirs may be lost.
 *
 * @param kept the phone in their hand, if they say that it stays theirs
 */
public record WayInLost(ResidentId resident, @Nullable UUID kept) {}
