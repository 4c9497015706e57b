package org.manzil.address.name;

import java.util.ArrayList;
import java.util.List;
import org.manzil.address.name.Token.Kind;

/**
 * Cuts names and queries into tokens; everything that is neither letter nor digit only separates.
 */
public final class Tokens {

  private static final String APOSTROPHES = "'`´‘’ʼʻʹʺ";
  private static final String DASHES = "-‐‑‒–—−";
  private static final String STROKES = "/\\";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens of a text in their order. */
  public static List<Token> of(String text) {
    Tokens cut = new Tokens(text);
    while (cut.at < text.length()) {
      cut.next();
    }
    return cut.tokens;
  }

  private void next() {
    int start = at;
    int c = text.codePointAt(at);
    if (Character.isDigit(c)) {
      run(start, Kind.DIGITS);
    } else if (Character.isLetter(c)) {
      run(start, Kind.WORD);
    } else {
      at += Character.charCount(c);
      sign(start, (char) c);
    }
  }

  private void run(int start, Kind kind) {
    StringBuilder run = new StringBuilder();
    while (at < text.length() && (belongs(text.codePointAt(at), kind) || joins(kind))) {
      int c = text.codePointAt(at);
      if (kind == Kind.DIGITS) {
        run.append(Character.digit(c, 10));
      } else if (APOSTROPHES.indexOf(c) < 0) {
        run.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    String folded = kind == Kind.WORD ? Fold.fold(run.toString()) : run.toString();
    if (!folded.isEmpty()) {
      boolean dotted = at < text.length() && text.charAt(at) == '.';
      tokens.add(new Token(folded, kind, glued(start), dotted));
    }
  }

  private static boolean belongs(int c, Kind kind) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.FORMAT, Character.MODIFIER_LETTER ->
          kind == Kind.WORD;
      default -> kind == Kind.DIGITS ? Character.isDigit(c) : Character.isLetter(c);
    };
  }

  /** An apostrophe between two letters is a soft sign or part of o' and g', not a border. */
  private boolean joins(Kind kind) {
    return kind == Kind.WORD
        && APOSTROPHES.indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private void sign(int start, char c) {
    if (STROKES.indexOf(c) >= 0) {
      tokens.add(new Token("/", Kind.STROKE, glued(start), false));
    } else if (DASHES.indexOf(c) >= 0) {
      tokens.add(new Token("-", Kind.DASH, glued(start), false));
    }
  }

  private boolean glued(int start) {
    return start > 0
        && !tokens.isEmpty()
        && (Character.isLetterOrDigit(text.charAt(start - 1))
            || STROKES.indexOf(text.charAt(start - 1)) >= 0
            || DASHES.indexOf(text.charAt(start - 1)) >= 0);
  }
}
