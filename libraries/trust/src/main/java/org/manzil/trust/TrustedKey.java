package org.manzil.trust;

/** A P-256 key with the id that signatures name it by and the time in which they count. */
public record TrustedKey(String kid, P256Key jwk, Validity validity) {}
