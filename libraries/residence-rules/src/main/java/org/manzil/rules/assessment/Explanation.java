package org.manzil.rules.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manzil.rules.language.Wording;

/**
 * Why something is so: a statement, and what it rests on.
 *
 * @param kind what this node is
 * @param statement what is so; put into words only when asked
 * @param because the explanations it rests on; may be empty
 */
public record Explanation(ExplanationKind kind, Wording statement, List<Explanation> because) {

  public Explanation {
    because = List.copyOf(because);
  }

  static Explanation of(ExplanationKind kind, Wording statement) {
    return new Explanation(kind, statement, List.of());
  }

  /** The statement in the given language. */
  public String in(Locale locale) {
    return statement.in(locale);
  }

  /** The whole tree as {@code {"kind", "text", "because"}}. */
  public Map<String, Object> toMap(Locale locale) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", kind.code());
    map.put("text", in(locale));
    map.put("because", because.stream().map(reason -> reason.toMap(locale)).toList());
    return map;
  }
}
