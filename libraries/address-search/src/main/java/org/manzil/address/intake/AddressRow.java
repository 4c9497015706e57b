package org.manzil.address.intake;

import java.util.List;
import org.manzil.address.index.Place;

/**
 * One row of a register that lists addresses instead of streets.
 *
 * @param streetId the id of the street with its scheme; rows that share it are one street
 * @param street the name of the street with its type word, as the register writes it
 * @param places what it lies in, the widest first
 * @param further places that people may write and that are not shown
 * @param postcode the postcode; empty when there is none
 * @param houseId the id of the house with its scheme
 * @param number the house number as the register writes it
 * @param flat whether the row is of a flat inside the house; flats are never indexed
 */
public record AddressRow(
    String streetId,
    String street,
    List<Place> places,
    List<Place> further,
    String postcode,
    String houseId,
    String number,
    boolean flat) {

  /** Keeps copies. */
  public AddressRow {
    places = List.copyOf(places);
    further = List.copyOf(further);
  }
}
