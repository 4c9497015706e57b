package org.manzil.service.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many more copies one person may have.
 *
 * @param copies that may be issued now
 * @param moreFrom the day on which the next one held now ends; null while none is held
 */
public record Room(int copies, @Nullable LocalDate moreFrom) {}
