package org.manzil.benchmarks.address;

/**
 * A house that queries look for.
 *
 * @param id the house's id
 * @param streetId the street's id
 * @param name the street's name without its type
 * @param town the town's name
 * @param number the house number as shown
 */
record Sought(String id, String streetId, String name, String town, String number) {}
