package org.manzil.address.index;

/**
 * A region, town or quarter that a street lies in, as the register names it.
 *
 * @param name the name without its type
 * @param type the type as the register shortens it; empty when it has none
 */
public record Place(String name, String type) {}
