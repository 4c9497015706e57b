package org.manzil.address.index;

/** The fields of a street document. */
public final class Fields {

  /** Packed ids of the street and of all its houses. */
  static final String ID = "id";

  /** Folded words of its names. */
  public static final String NAME = "name";

  /** Their beginnings, up to {@link #LONGEST_START} letters. */
  public static final String NAME_START = "nameStart";

  /** Sound keys of its names. */
  public static final String SOUND = "sound";

  /** Their beginnings. */
  public static final String SOUND_START = "soundStart";

  /** Folded words of the places it lies in, and its postcodes. */
  public static final String PLACE = "place";

  /** Beginnings of those. */
  public static final String PLACE_START = "placeStart";

  /** Sound keys of the places. */
  public static final String PLACE_SOUND = "placeSound";

  /** Beginnings of those. */
  public static final String PLACE_SOUND_START = "placeSoundStart";

  /** Digits of the main numbers of its houses. */
  public static final String NUMBER = "number";

  static final String STREET = "street";
  static final String HOUSES = "houses";

  /** How many letters of a word its beginnings reach. */
  public static final int LONGEST_START = 10;

  private Fields() {}
}
