package org.manzil.service.resident;

import java.util.List;
import java.util.UUID;

/**
 * An officer's look at a person's file.
 *
 * @param number the notice the person gave, by which the file is opened
 * @param reason the officer's own words
 * @param fields what is shown
 */
public record Look(
    UUID registrar,
    String office,
    String officerNumber,
    String number,
    String reason,
    List<String> fields) {}
