package org.manzil.service.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzil.address.AddressFate;
import org.manzil.address.AddressHit;
import org.manzil.service.address.Addresses;
import org.manzil.service.site.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The answers of a notice as people read them, each with its question. */
@Component
public class AnswersInWords {

  /**
   * One answer.
   *
   * @param field its name in {@link Filing#content()}
   * @param lines more than one where an answer has several parts or scripts
   */
  public record Answer(String field, String question, List<String> lines) {}

  /**
   * An answer that was another before.
   *
   * @param was empty where nothing was said before
   * @param now empty where nothing is said any more
   */
  public record Difference(String field, String question, List<String> was, List<String> now) {}

  private static final List<String> ORDER =
      List.of(
          "kind",
          "addressText",
          "notFound",
          "flat",
          "room",
          "bed",
          "dwelling",
          "since",
          "goingTo",
          "host",
          "household");
  private static final Set<String> CHOICES = Set.of("kind", "notFound", "dwelling");

  private final Addresses addresses;
  private final Formats formats;
  private final MessageSource messages;

  AnswersInWords(Addresses addresses, Formats formats, MessageSource messages) {
    this.addresses = addresses;
    this.formats = formats;
    this.messages = messages;
  }

  /** What was answered, in the order of the questions; {@link Filing#content()} has the shape. */
  public List<Answer> of(Map<?, ?> notice, Locale reader) {
    return ORDER.stream()
        .filter(notice::containsKey)
        .map(field -> new Answer(field, label(field, reader), lines(notice, field, reader)))
        .toList();
  }

  /** What one notice says otherwise than an earlier one, whatever kinds they are. */
  public List<Difference> differences(Map<?, ?> earlier, Map<?, ?> later, Locale reader) {
    return ORDER.stream()
        .filter(field -> !field.equals("kind"))
        .filter(field -> !Objects.equals(earlier.get(field), later.get(field)))
        .map(
            field ->
                new Difference(
                    field,
                    label(field, reader),
                    lines(earlier, field, reader),
                    lines(later, field, reader)))
        .toList();
  }

  /** Somebody of a household in one line: the name, the date of birth, who they are. */
  public String member(Map<?, ?> member, Locale reader) {
    List<String> parts = new ArrayList<>(List.of(name(member)));
    if (member.get("birthDate") instanceof String born) {
      parts.add(text("notice.member.born", reader, Formats.partialDate(born)));
    }
    if (member.get("relation") instanceof String relation) {
      parts.add(
          Filing.RELATIONS.contains(relation)
              ? text("notice.relation." + relation, reader)
              : relation);
    }
    return String.join(", ", parts);
  }

  private static String name(Map<?, ?> member) {
    return Stream.of("givenName", "familyName")
        .flatMap(part -> member.get(part) instanceof String text ? Stream.of(text) : Stream.of())
        .collect(Collectors.joining(" "));
  }

  /** What a field of a notice or of a person is called; a name nobody knows stays as it is. */
  public String label(String field, Locale reader) {
    String known = messages.getMessage("notice.field." + field, null, field, reader);
    return known == null ? field : known;
  }

  private List<String> lines(Map<?, ?> notice, String field, Locale reader) {
    Object value = notice.get(field);
    return switch (value) {
      case Map<?, ?> parts -> parts(parts);
      case List<?> people ->
          people.stream().map(person -> member((Map<?, ?>) person, reader)).toList();
      case null -> List.of();
      default -> lines(notice, field, value.toString(), reader);
    };
  }

  private List<String> lines(Map<?, ?> notice, String field, String value, Locale reader) {
    if (CHOICES.contains(field)) {
      return List.of(messages.getMessage("notice." + field + "." + value, null, reader));
    }
    return switch (field) {
      case "since" -> List.of(formats.date(LocalDate.parse(value)));
      case "addressText" -> address(notice, value, reader);
      default -> List.of(value);
    };
  }

  /**
   * As it was filed, for ever; then in the reader's script, or what the register says of it by now.
   */
  private List<String> address(Map<?, ?> notice, String filed, Locale reader) {
    List<String> lines = new ArrayList<>(List.of(filed));
    if (notice.get("addressId") instanceof String id) {
      addresses
          .fate(id, reader.getLanguage())
          .flatMap(fate -> besides(filed, fate, reader))
          .ifPresent(lines::add);
    }
    return List.copyOf(lines);
  }

  private Optional<String> besides(String filed, AddressFate fate, Locale reader) {
    return switch (fate) {
      case AddressFate.Current(AddressHit now) when filed.equals(now.localText()) ->
          Optional.of(now.text()).filter(text -> !text.equals(filed));
      case AddressFate.Current(AddressHit now) when filed.equals(now.text()) ->
          Optional.of(now.localText());
      case AddressFate.Current(AddressHit now) ->
          Optional.of(text("notice.address.now", reader, now.text()));
      case AddressFate.Gone gone -> Optional.of(gone(gone, reader));
    };
  }

  private String gone(AddressFate.Gone gone, Locale reader) {
    String into = gone.into();
    return Optional.ofNullable(into)
        .flatMap(id -> addresses.find(id, reader.getLanguage()))
        .map(merged -> text("notice.address.merged", reader, merged.text()))
        .orElseGet(
            () ->
                gone.on() == null
                    ? text("notice.address.gone", reader)
                    : text("notice.address.gone-on", reader, formats.date(gone.on())));
  }

  private String text(String key, Locale reader, Object... arguments) {
    return messages.getMessage(key, arguments, reader);
  }

  private static List<String> parts(Map<?, ?> parts) {
    return parts.values().stream()
        .flatMap(part -> part == null ? Stream.empty() : Stream.of(part.toString()))
        .toList();
  }

  /**
   * Who filed for the person.
   *
   * @param field the name of its label: {@code filedBy}, {@code filedFromPaper}
   */
  public record FiledBy(String field, String who) {

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "FiledBy[" + field + "]";
    }
  }

  /** Who filed for the person, from a filed content; nothing where they did themself. */
  public static Optional<FiledBy> filedBy(Map<?, ?> content) {
    return content.get("filedBy") instanceof Map<?, ?> by
        ? Optional.of(
            new FiledBy(
                "paper".equals(by.get("as")) ? "filedFromPaper" : "filedBy",
                Stream.of("name", "organisation", "office", "officer")
                    .map(by::get)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.joining(", "))))
        : Optional.empty();
  }
}
