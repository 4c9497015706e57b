package org.manzil.address.index;

import org.jspecify.annotations.Nullable;
import org.manzil.address.number.HouseNumber;

/**
 * A house on a street.
 *
 * @param id the register's public id with its scheme
 * @param number its number in parts
 * @param postcode its own postcode, or null when the street's holds
 */
public record House(String id, HouseNumber number, @Nullable String postcode) {}
