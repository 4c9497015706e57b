package org.manzil.service.card;

/**
 * One wanted copy.
 *
 * @param proof a JWT made with the copy's own key
 */
public record CopyRequest(String configuration, String proof) {}
