package org.manzil.trust;

import java.security.cert.X509Certificate;

/** A root under which an {@code x5c} chain of a credential is believed. */
public record CredentialAnchor(X509Certificate certificate, Validity validity) {}
