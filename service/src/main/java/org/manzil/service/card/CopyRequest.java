package org.manzil.service.card;

import org.jspecify.annotations.Nullable;

/**
 * One wanted copy.
 *
 * @param proof a JWT made with the copy's own key
 */
public record CopyRequest(@Nullable String configuration, @Nullable String proof) {}
