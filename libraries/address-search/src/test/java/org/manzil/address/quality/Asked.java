package org.manzil.address.quality;

/**
 * A query and what it should find.
 *
 * @param kind the class it belongs to
 * @param query what was typed
 * @param expected street, number and town, or street and town
 */
record Asked(String kind, String query, String expected) {}
