package org.manzil.address.register;

import java.time.LocalDate;

/**
 * Which register an index holds; it stands in a filed address for ever.
 *
 * @param register the scheme of its ids, such as {@code gar}
 * @param version the date of the delivery
 * @param licence one line to show where the law asks for it
 * @param streets streets held, settlements and quarters with houses of their own included
 * @param houses houses held
 */
public record RegisterVersion(
    String register, LocalDate version, String licence, long streets, long houses) {}
