package org.manzil.service.account;

import java.io.Serializable;
import java.util.UUID;

/** A registrar: known to residents by office and officer number, not by name. */
public record Registrar(UUID id, String office, String officerNumber) implements Serializable {}
