package org.manzil.service.obligation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.site.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A notice to be filled in by hand, in the reader's language and in the registrar's. */
@Component
class PaperForm {

  /**
   * A question, and what is already known of its answer.
   *
   * @param names the question in each language, the reader's first
   * @param values the same of the answer; empty for a line to write on
   * @param choices boxes to tick; empty where something is written
   */
  record Line(List<Said> names, List<Said> values, List<List<Said>> choices) {}

  /** A text and its language. */
  record Said(String language, String text) {}

  private static final List<String> ABOUT = List.of("familyName", "givenName", "birthDate");
  private static final List<String> DWELLINGS =
      List.of("flat", "room", "house", "dormitory", "hostel", "none", "other");

  private final Obligations obligations;
  private final Formats formats;
  private final MessageSource messages;

  PaperForm(Obligations obligations, Formats formats, MessageSource messages) {
    this.obligations = obligations;
    this.formats = formats;
    this.messages = messages;
  }

  /** The lines of a notice of that kind; the day is that of moving, told before. */
  List<Line> lines(NoticeKind kind, LocalDate since, Locale reader) {
    List<Locale> languages = Stream.of(reader, obligations.language()).distinct().toList();
    List<Line> lines = new ArrayList<>();
    lines.add(known("notice.field.kind", said("notice.kind." + code(kind), languages), languages));
    lines.add(known("notice.field.since", same(formats.date(since), languages), languages));
    ABOUT.forEach(field -> lines.add(blank("obligation.paper." + field, languages)));
    lines.add(blank("notice.field.nationality", languages));
    lines.add(blank("notice.field.documentNumber", languages));
    lines.add(
        blank(
            kind == NoticeKind.DEPARTURE ? "obligation.paper.left" : "notice.address", languages));
    lines.add(blank("obligation.paper.flat", languages));
    if (kind == NoticeKind.DEPARTURE) {
      lines.add(blank("notice.goingTo", languages));
    } else {
      lines.add(dwelling(languages));
      lines.add(blank("obligation.paper.host", languages));
      lines.add(blank("obligation.paper.contact", languages));
    }
    lines.add(blank("obligation.paper.signed", languages));
    return lines;
  }

  private Line dwelling(List<Locale> languages) {
    return new Line(
        said("notice.dwelling", languages),
        List.of(),
        DWELLINGS.stream().map(one -> said("notice.dwelling." + one, languages)).toList());
  }

  private Line blank(String key, List<Locale> languages) {
    return new Line(said(key, languages), List.of(), List.of());
  }

  private Line known(String key, List<Said> values, List<Locale> languages) {
    return new Line(said(key, languages), values, List.of());
  }

  private List<Said> said(String key, List<Locale> languages) {
    return languages.stream()
        .map(one -> new Said(one.toLanguageTag(), messages.getMessage(key, null, one)))
        .toList();
  }

  /** Days are written alike in all languages. */
  private static List<Said> same(String text, List<Locale> languages) {
    return List.of(new Said(languages.getFirst().toLanguageTag(), text));
  }

  private static String code(NoticeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
