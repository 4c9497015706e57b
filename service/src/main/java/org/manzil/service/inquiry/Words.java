package org.manzil.service.inquiry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bounds what people and registrars write to each other. */
public final class Words {

  /** In UTF-16 code units, as browsers count. */
  public static final int LONGEST = 500;

  /** An answer says at least this much. */
  public static final int SHORTEST_ANSWER = 3;

  private Words() {}

  /** As kept: lines end in one way, nothing but words at either end; empty if there are none. */
  public static String tidy(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** What is wrong with tidied words: {@code too-long} or {@code unreadable}; empty if nothing. */
  public static Optional<String> problem(String words) {
    if (words.length() > LONGEST) {
      return Optional.of("too-long");
    }
    boolean readable = words.codePoints().allMatch(Words::readable);
    return readable ? Optional.empty() : Optional.of("unreadable");
  }

  /** The same for an answer, which is not left out: {@code missing}. */
  public static Optional<String> answerProblem(String words) {
    return words.length() < SHORTEST_ANSWER ? Optional.of("missing") : problem(words);
  }

  private static boolean readable(int point) {
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !half && (point == '\n' || point == '\t' || !Character.isISOControl(point));
  }
}
