package org.manzil.service.notice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A question of the form, on a page of its own. */
enum Step {
  KIND(Set.of("kind"), "kind"),
  SINCE(Set.of("since"), "since.day", "since.month", "since.year"),
  GOING_TO(Set.of("goingTo"), "goingTo"),
  ADDRESS(
      Set.of("addressText", "notFound", "flat"),
      "address.text",
      "address.id",
      "address.found",
      "address.searched",
      "address.notFound",
      "address.street",
      "address.number",
      "address.typed",
      "flat"),
  DWELLING(Set.of("dwelling"), "dwelling"),
  ROOM(Set.of("room", "bed"), "room", "bed"),
  HOST(Set.of("host"), "provided", "hostName", "hostContact"),
  HOUSEHOLD(Set.of("household"), "more");

  private final Set<String> answers;
  private final List<String> fields;

  Step(Set<String> answers, String... fields) {
    this.answers = answers;
    this.fields = List.of(fields);
  }

  /** Its name in the page's address and in message keys: {@code going-to}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Step> of(String code) {
    return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
  }

  /** What it asks for, by the names of a filing. */
  Set<String> answers() {
    return answers;
  }

  /** What may be sent to its page, and nothing else: a form is no way round another question. */
  String[] fields(FilingForm form) {
    Stream<String> fates =
        this == HOUSEHOLD
            ? form.getMembers().stream().map(member -> "fates[" + member.getId() + "]")
            : Stream.empty();
    return Stream.concat(fields.stream(), fates).toArray(String[]::new);
  }

  /** The names under which the form keeps its answers. */
  List<String> kept() {
    return switch (this) {
      case ADDRESS -> List.of("address", "flat");
      case SINCE -> List.of("since");
      case HOUSEHOLD -> List.of("members", "fates", "more");
      default -> fields;
    };
  }

  /** The step of a field of the form. */
  static Step ofField(String field) {
    String first = field.replaceAll("[.\\[].*", "");
    return Arrays.stream(values())
        .filter(step -> step.kept().contains(first))
        .findFirst()
        .orElseThrow();
  }
}
