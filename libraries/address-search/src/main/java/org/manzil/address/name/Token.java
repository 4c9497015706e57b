package org.manzil.address.name;

/**
 * A run of letters or of digits, or a stroke or dash between two of them.
 *
 * @param text folded letters, digits as typed, or the sign itself
 * @param kind what the run is made of
 * @param glued whether nothing stands between it and the token before
 * @param dotted whether a full stop follows at once, as after an abbreviation
 */
public record Token(String text, Kind kind, boolean glued, boolean dotted) {

  /** What a token is made of. */
  public enum Kind {
    WORD,
    DIGITS,
    STROKE,
    DASH
  }

  /** Whether the token is of that kind. */
  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether the token is a single letter. */
  public boolean letter() {
    return kind == Kind.WORD && text.length() == 1;
  }
}
