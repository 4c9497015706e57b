package org.manzil.traveldocument;

/** The five layouts of Doc 9303 parts 4 to 7. */
public enum MrzFormat {
  /** Identity cards: three lines of 30 (part 5). */
  TD1(3, 30),
  /** Larger cards: two lines of 36 (part 6). */
  TD2(2, 36),
  /** Passports: two lines of 44 (part 4). */
  TD3(2, 44),
  /** Visas of a passport page's size: two lines of 44 (part 7). */
  MRV_A(2, 44),
  /** Smaller visas: two lines of 36 (part 7). */
  MRV_B(2, 36);

  private final int lines;
  private final int length;

  MrzFormat(int lines, int length) {
    this.lines = lines;
    this.length = length;
  }

  /** How many lines there are. */
  public int lines() {
    return lines;
  }

  /** How many characters a line has. */
  public int length() {
    return length;
  }

  /** Room for the names, with the fillers between them. */
  int nameLength() {
    return this == TD1 ? length : length - 5;
  }

  /** Visas have no check digit over the whole (part 7, 4.2.2). */
  boolean hasComposite() {
    return this != MRV_A && this != MRV_B;
  }
}
