package org.manzil.service.notice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.law.Source;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.notice.Filing;
import org.manzil.service.obligation.Acting;
import org.manzil.service.obligation.ActingRules;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who lives with the person, what becomes of them, and who must act for them. */
@Component
class HouseholdInWords {

  /**
   * Somebody of the household.
   *
   * @param fate code of what becomes of them; empty while that is not told
   * @param earlier whether that is asked
   * @param acting who acts for them by the rules; null where that cannot be said
   */
  record Member(
      String id,
      String name,
      String line,
      String fate,
      boolean earlier,
      @Nullable String acting,
      @Nullable Source source) {}

  private final ActingRules rules;
  private final AnswersInWords words;
  private final MessageSource messages;
  private final Clock clock;

  HouseholdInWords(ActingRules rules, AnswersInWords words, MessageSource messages, Clock clock) {
    this.rules = rules;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  List<Member> of(Begun begun, Locale reader) {
    return begun.form().getMembers().stream().map(one -> member(begun, one, reader)).toList();
  }

  private Member member(Begun begun, MemberFields fields, Locale reader) {
    String fate = begun.form().fate(fields);
    String name = (fields.getGivenName() + " " + fields.getFamilyName()).strip();
    Optional<Acting> acting =
        fate.equals(Fate.WITH.code()) ? acting(begun, fields, reader) : Optional.empty();
    return new Member(
        fields.getId(),
        name,
        words.member(words(fields), reader),
        fate,
        fields.isEarlier(),
        acting.map(one -> said(one, fields, name, reader)).orElse(null),
        acting.map(Acting::source).orElse(null));
  }

  private static Map<String, Object> words(MemberFields fields) {
    Map<String, Object> said = new HashMap<>(Filing.content(fields.filed()));
    said.remove("birthDate", FilingForm.NO_DATE);
    return said;
  }

  private Optional<Acting> acting(Begun begun, MemberFields fields, Locale reader) {
    String since = begun.form().filing().since();
    String born = fields.filed().birthDate();
    if (born == null
        || born.equals(FilingForm.NO_DATE)
        || since == null
        || since.equals(FilingForm.NO_DATE)) {
      return Optional.empty();
    }
    return rules.acting(
        begun.form().getKind(), LocalDate.parse(since), born, clock.instant(), reader);
  }

  private String said(Acting acting, MemberFields fields, String name, Locale reader) {
    // The rule names an age wherever it is not the same for everybody.
    Object age = Objects.requireNonNullElse(acting.age(), 0);
    String own = Objects.requireNonNullElse(acting.words(), "");
    return switch (acting.who()) {
      case PARENT ->
          text(fields.getRelation().equals("child") ? "parent" : "other-parent", reader, name, age);
      case THEMSELVES ->
          acting.age() == null
              ? text("everybody", reader, name)
              : text("themselves", reader, name, age);
      case NOBODY -> text("nobody", reader, name, own);
      case REGISTRAR -> text("registrar", reader, name, age);
    };
  }

  private String text(String key, Locale reader, Object... arguments) {
    return messages.getMessage("notice.acting." + key, arguments, reader);
  }
}
