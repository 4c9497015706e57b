package org.manzil.service.notice.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.notice.Filing;
import org.manzil.service.obligation.DutyInWords;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.resident.Person;
import org.springframework.stereotype.Component;

/** Makes what is read before filing: who, what, and what the rules say about it. */
@Component
class CheckedAnswers {

  /**
   * The page's content.
   *
   * @param duty null where the rules need more than the notice says
   */
  record Checked(
      String declarant, List<AnswersInWords.Answer> answers, @Nullable DutyInWords duty) {

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "Checked[personal]";
    }
  }

  private final AnswersInWords answers;
  private final Obligations obligations;
  private final Clock clock;

  CheckedAnswers(AnswersInWords answers, Obligations obligations, Clock clock) {
    this.answers = answers;
    this.obligations = obligations;
    this.clock = clock;
  }

  Checked of(Filing filing, Person person, Locale reader) {
    return new Checked(
        person.givenName() + " " + person.familyName(),
        answers.of(filing.content(), reader),
        duty(filing, person, reader).orElse(null));
  }

  private Optional<DutyInWords> duty(Filing filing, Person person, Locale reader) {
    return obligations.inWords(filing.content(), person, clock.instant(), reader);
  }
}
