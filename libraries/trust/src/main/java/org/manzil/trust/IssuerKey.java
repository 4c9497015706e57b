package org.manzil.trust;

/** A key with which {@code issuer}, byte for byte as in {@code iss}, signs credentials. */
public record IssuerKey(String issuer, TrustedKey key) {}
