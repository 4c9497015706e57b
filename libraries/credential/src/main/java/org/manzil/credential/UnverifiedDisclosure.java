package org.manzil.credential;

import org.jspecify.annotations.Nullable;

/** A disclosure's digest and its JSON value, which may be anything yet. */
record UnverifiedDisclosure(String digest, @Nullable Object json) {}
