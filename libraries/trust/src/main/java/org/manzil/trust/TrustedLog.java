package org.manzil.trust;

/** The public log: its origin line and its key as a C2SP vkey. */
public record TrustedLog(String origin, String vkey) {}
