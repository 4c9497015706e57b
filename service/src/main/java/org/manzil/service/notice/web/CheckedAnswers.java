package org.manzil.service.notice.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.Notices;
import org.manzil.service.obligation.DutyInWords;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.Person;
import org.springframework.stereotype.Component;

/** Makes what is read before filing: who, what, and what the rules say about it. */
@Component
class CheckedAnswers {

  /** The answer to one question, on its page named by the code; no lines where it is "nothing". */
  record Row(String code, List<String> lines) {}

  /**
   * The page's content.
   *
   * @param household all that were named, those who stay too
   * @param differences from what the notice before said; empty where there is none to compare with
   * @param compared whether there is one
   * @param duty null where the rules need more than the notice says
   */
  record Checked(
      String declarant,
      String kind,
      List<Row> rows,
      List<HouseholdInWords.Member> household,
      boolean compared,
      List<AnswersInWords.Difference> differences,
      @Nullable DutyInWords duty) {

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "Checked[personal]";
    }
  }

  private final AnswersInWords answers;
  private final HouseholdInWords household;
  private final Notices notices;
  private final Obligations obligations;
  private final Clock clock;

  CheckedAnswers(
      AnswersInWords answers,
      HouseholdInWords household,
      Notices notices,
      Obligations obligations,
      Clock clock) {
    this.answers = answers;
    this.household = household;
    this.notices = notices;
    this.obligations = obligations;
    this.clock = clock;
  }

  Checked of(Begun begun, Declaring declaring, OpenFile file, Locale reader) {
    Filing filing = begun.form().filing();
    Person person = file.person();
    Optional<Map<?, ?>> before = before(begun, declaring, file);
    return new Checked(
        person.givenName() + " " + person.familyName(),
        begun.form().getKind(),
        rows(begun, filing.content(), reader),
        household.of(begun, reader),
        before.isPresent(),
        before
            .map(earlier -> answers.differences(earlier, filing.content(), reader))
            .orElse(List.of()),
        duty(filing, person, reader).orElse(null));
  }

  private List<Row> rows(Begun begun, Map<String, Object> content, Locale reader) {
    List<AnswersInWords.Answer> said = answers.of(content, reader);
    return begun.steps().stream().map(step -> row(step, said)).toList();
  }

  private static Row row(Step step, List<AnswersInWords.Answer> said) {
    List<AnswersInWords.Answer> own =
        said.stream().filter(one -> step.answers().contains(one.field())).toList();
    return new Row(step.code(), lines(step, own));
  }

  /** A flat stands beside its house, so it needs a name. */
  private static List<String> lines(Step step, List<AnswersInWords.Answer> own) {
    boolean named = step == Step.ROOM;
    return own.stream()
        .flatMap(
            one ->
                named || one.field().equals("flat")
                    ? one.lines().stream().map(line -> one.question() + " " + line)
                    : one.lines().stream())
        .toList();
  }

  private Optional<Map<?, ?>> before(Begun begun, Declaring declaring, OpenFile file) {
    boolean moved = begun.form().getKind().equals("change");
    String number = begun.corrects().isEmpty() && moved ? begun.follows() : begun.corrects();
    return number.isEmpty()
        ? Optional.empty()
        : notices.own(declaring, number).map(notice -> notices.answers(notice, file));
  }

  private Optional<DutyInWords> duty(Filing filing, Person person, Locale reader) {
    return obligations.inWords(filing.content(), person, clock.instant(), reader);
  }
}
