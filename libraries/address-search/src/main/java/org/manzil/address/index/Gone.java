package org.manzil.address.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An address that the register held once and holds no longer.
 *
 * @param id the register's public id with its scheme
 * @param on the day from which it is gone, or null when the register does not say
 * @param into the id of what it was merged into, or null
 */
public record Gone(String id, @Nullable LocalDate on, @Nullable String into) {}
