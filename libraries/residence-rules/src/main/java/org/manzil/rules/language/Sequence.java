package org.manzil.rules.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Wordings said one after the other.
 *
 * @param parts what is said, in order
 * @param separator what stands between two parts
 */
public record Sequence(List<Wording> parts, String separator) implements Wording {

  public Sequence {
    parts = List.copyOf(parts);
  }

  /** Sentences with a space between them. */
  public static Sequence of(Wording... sentences) {
    return new Sequence(List.of(sentences), " ");
  }

  @Override
  public String in(Locale locale) {
    return parts.stream().map(part -> part.in(locale)).collect(Collectors.joining(separator));
  }
}
