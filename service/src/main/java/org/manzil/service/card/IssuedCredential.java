package org.manzil.service.card;

import java.time.LocalDate;

/** A credential that was issued; what it says stands on the phone alone. */
public record IssuedCredential(
    String configuration, LocalDate issuedOn, LocalDate expiresOn, boolean revoked) {}
