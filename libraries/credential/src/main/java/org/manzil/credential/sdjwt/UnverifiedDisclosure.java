package org.manzil.credential.sdjwt;

import org.jspecify.annotations.Nullable;

/** A disclosure's digest and its JSON value, which may be anything yet. */
public record UnverifiedDisclosure(String digest, @Nullable Object json) {}
