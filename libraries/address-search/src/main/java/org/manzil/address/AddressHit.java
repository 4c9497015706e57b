package org.manzil.address;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a search: a house, or a street when {@code number} is null.
 *
 * @param id the register's public id with its scheme, such as {@code gar:<OBJECTGUID>}
 * @param text the whole address in the reader's script, with place and postcode
 * @param localText the whole address in the register's own script
 * @param street the street with its type word, as the register has it
 * @param number the house number as shown, such as {@code 7 к. 2}; null for a street
 * @param postcode the postcode of the house, else of the street; null when the register has none
 * @param place town and region, as the register has them, the nearest first
 * @param edited whether letters were corrected to find this; false for other alphabets and for a
 *     wrong keyboard layout
 * @param score between 0 and 1; an edited answer never reaches 0.5, an unedited one never falls
 *     below
 * @param formerName the street's former name when that is what was found; null otherwise
 */
public record AddressHit(
    String id,
    String text,
    String localText,
    String street,
    @Nullable String number,
    @Nullable String postcode,
    String place,
    boolean edited,
    double score,
    @Nullable String formerName) {}
