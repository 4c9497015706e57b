package org.manzil.credential.sdjwt;

import org.jspecify.annotations.Nullable;

/** A disclosure as it came, and its JSON value, which may be anything yet. */
public record UnverifiedDisclosure(String encoded, @Nullable Object json) {}
