package org.manzil.address.index;

/** The fields of a street document. */
final class Fields {

  /** Two bytes of a hash of the street's id and of each house's; many streets share a term. */
  static final String ID = "id";

  /** Folded words of its names. */
  static final String NAME = "name";

  /** Postcodes of the street and its houses. */
  static final String POSTCODE = "postcode";

  /** What {@link Packed#street} holds. */
  static final String STREET = "street";

  /** The type as the register shortens it. */
  static final String TYPE = "type";

  /** What {@link Packed#surroundings} holds: the same bytes for all streets of one place. */
  static final String PLACES = "places";

  /** What {@link Packed#houses} holds. */
  static final String HOUSES = "houses";

  /** Which main numbers its houses may have, as {@link NumberMask} says. */
  static final String NUMBERS = "numbers";

  /** How many houses it has. */
  static final String SIZE = "size";

  /** How many words of its name count. */
  static final String WORDS = "words";

  private Fields() {}
}
