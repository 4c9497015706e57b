package org.manzil.service.resident;

import java.util.List;
import java.util.UUID;

/**
 * An officer's look at a person's file.
 *
 * @param number the notice the person gave, by which the file is opened
 * @param scope what is opened, and may be read again for a while: the notice's number, or a name
 *     for something narrower
 * @param reason the officer's own words
 * @param fields what is shown
 */
public record Look(
    UUID registrar,
    String office,
    String officerNumber,
    String number,
    String scope,
    String reason,
    List<String> fields) {}
