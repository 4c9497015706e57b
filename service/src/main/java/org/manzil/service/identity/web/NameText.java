package org.manzil.service.identity.web;

import java.util.Optional;

/**
 * Names as people have them: any script, any apostrophe, composed or not, one word or ten. Refused
 * is only what cannot be seen, or makes what stands beside it read otherwise.
 */
final class NameText {

  static final int LONGEST = 150;

  private NameText() {}

  /** Without spaces around it, and with single ones inside. */
  static String tidy(String typed) {
    return typed.strip().replaceAll("[\\p{Zs}\\t]+", " ");
  }

  /** What is wrong with a tidied name: {@code long}, {@code direction} or {@code unreadable}. */
  static Optional<String> problem(String name) {
    if (name.codePointCount(0, name.length()) > LONGEST) {
      return Optional.of("long");
    }
    if (name.codePoints().anyMatch(NameText::changesDirection)) {
      return Optional.of("direction");
    }
    return name.codePoints().allMatch(NameText::readable)
        ? Optional.empty()
        : Optional.of("unreadable");
  }

  /** Signs that turn the text around them, so that a name could read as another one. */
  private static boolean changesDirection(int point) {
    return (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200E
        || point == 0x200F
        || point == 0x061C;
  }

  private static boolean readable(int point) {
    // Both joiners belong to the spelling of names in Arabic and Indic scripts.
    if (point == 0x200C || point == 0x200D) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
