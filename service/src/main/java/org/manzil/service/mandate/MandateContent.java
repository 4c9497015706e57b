package org.manzil.service.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the log's entries about a mandate commit to. */
final class MandateContent {

  private MandateContent() {}

  static Map<String, Object> given(Terms terms, Instant at) {
    Map<String, Object> content = of(Step.GIVEN, at);
    content.put("helper", terms.helper());
    if (!terms.organisation().isEmpty()) {
      content.put("organisation", terms.organisation());
    }
    content.put("acts", terms.actsInOrder().stream().map(Act::code).toList());
    content.put("lastDay", terms.lastDay().toString());
    return content;
  }

  static Map<String, Object> later(String kind, UUID mandate, Instant at) {
    Map<String, Object> content = of(kind, at);
    content.put("mandate", mandate.toString());
    return content;
  }

  static Terms terms(Map<String, ? extends @Nullable Object> content) {
    Set<Act> acts =
        ((List<?>) Objects.requireNonNull(content.get("acts")))
            .stream()
                .flatMap(act -> Act.find(String.valueOf(act)).stream())
                .collect(Collectors.toUnmodifiableSet());
    return new Terms(
        text(content, "helper"),
        content.get("organisation") instanceof String organisation ? organisation : "",
        acts,
        LocalDate.parse(text(content, "lastDay")));
  }

  private static String text(Map<String, ? extends @Nullable Object> content, String member) {
    return (String) Objects.requireNonNull(content.get(member));
  }

  private static Map<String, Object> of(String kind, Instant at) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", kind);
    content.put("at", at.toString());
    return content;
  }
}
