package org.manzil.service.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.decision.Ground;
import org.manzil.service.desk.CaseFile;
import org.manzil.service.desk.RecordedAct;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.notice.Notice;
import org.manzil.service.obligation.DutyInWords;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.obligation.Regimes;
import org.manzil.service.resident.Person;
import org.manzil.service.site.Formats;
import org.manzil.service.site.StateNames;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Puts a case into the words of its page. */
@Component
class CaseInWords {

  /** An answer: its field's name, and what the person filed. */
  record Line(String field, String text) {

    /** Names the field; the rest is personal. */
    @Override
    public String toString() {
      return "Line[" + field + "]";
    }
  }

  private final Obligations obligations;
  private final Regimes regimes;
  private final StateNames states;
  private final MessageSourceAccessor messages;

  CaseInWords(Obligations obligations, Regimes regimes, StateNames states, MessageSource messages) {
    this.states = states;
    this.obligations = obligations;
    this.regimes = regimes;
    this.messages = new MessageSourceAccessor(messages);
  }

  /** Who filed. */
  List<Line> declarant(CaseFile file, Locale language) {
    Person person = person(file);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("familyName", person.familyName()));
    lines.add(new Line("givenName", person.givenName()));
    lines.add(new Line("otherName", person.otherName()));
    lines.add(new Line("birthDate", Formats.partialDate(person.birthDate())));
    lines.add(new Line("nationality", states.name(person.nationality(), language)));
    if (person.issuingState() != null) {
      lines.add(new Line("issuingState", states.name(person.issuingState(), language)));
    }
    lines.add(new Line("documentNumber", person.documentNumber()));
    lines.add(new Line("identity", messages.getMessage("notice.identity." + identity(file))));
    AnswersInWords.filedBy(file.content())
        .ifPresent(by -> lines.add(new Line(by.field(), by.who())));
    lines.removeIf(line -> line.text().isBlank());
    return lines;
  }

  /** As it was when the person filed; until there were stated ones, every identity was seen. */
  private static String identity(CaseFile file) {
    return file.content().get("identity") instanceof String identity ? identity : "seen";
  }

  /** What was filed; what was left out is not there. */
  List<Line> answers(CaseFile file) {
    Map<?, ?> notice = map(file.content().get("notice"));
    List<Line> lines = new ArrayList<>();
    for (String field : NoticeFields.SHOWN) {
      if (notice.get(field) instanceof String answer && !repeated(field, notice)) {
        lines.add(new Line(field, answer(field, answer)));
      }
    }
    Map<?, ?> host = map(notice.get("host"));
    add(lines, "host", host.get("name"));
    add(lines, "hostContact", host.get("contact"));
    return lines;
  }

  /** Each person who moved in together with the declarant: name, date of birth, relation. */
  List<List<String>> household(CaseFile file) {
    return map(file.content().get("notice")).get("household") instanceof List<?> members
        ? members.stream().map(CaseInWords::map).map(CaseInWords::member).toList()
        : List.of();
  }

  /** The duty that the notice fulfils, by the rules of its day. */
  Optional<DutyInWords> duty(CaseFile file, Locale language) {
    Map<?, ?> notice = map(file.content().get("notice"));
    return obligations.inWords(named(notice), person(file), file.notice().filedAt(), language);
  }

  /** The ground of an act by the rules of the notice's day, or nothing where it has none. */
  Optional<Ground> ground(Notice notice, RecordedAct act) {
    String code = act.ground();
    return regimes.at(notice.filedAt()).grounds().all().stream()
        .filter(ground -> ground.code().equals(code))
        .findAny();
  }

  private static boolean repeated(String field, Map<?, ?> notice) {
    return "addressTyped".equals(field)
        && Objects.equals(notice.get(field), notice.get("addressText"));
  }

  private String answer(String field, String answer) {
    return switch (field) {
      case "since" -> Formats.partialDate(answer);
      case "dwelling", "notFound" -> messages.getMessage("desk." + field + "." + answer);
      default -> answer;
    };
  }

  private static List<String> member(Map<?, ?> member) {
    String name = text(member, "givenName") + " " + text(member, "familyName");
    return List.of(
        name.strip(), Formats.partialDate(text(member, "birthDate")), text(member, "relation"));
  }

  private static Person person(CaseFile file) {
    Map<?, ?> declarant = map(file.content().get("declarant"));
    return new Person(
        text(declarant, "givenName"),
        text(declarant, "familyName"),
        text(declarant, "birthDate"),
        text(declarant, "nationality"),
        text(declarant, "documentNumber"),
        declarant.get("issuingState") instanceof String state ? state : null,
        text(declarant, "otherGivenName"),
        text(declarant, "otherFamilyName"));
  }

  private static void add(List<Line> lines, String field, @Nullable Object text) {
    if (text instanceof String answer) {
      lines.add(new Line(field, answer));
    }
  }

  private static Map<String, Object> named(Map<?, ?> notice) {
    Map<String, Object> named = new LinkedHashMap<>();
    notice.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text ? text : "";
  }
}
