package org.manzil.service.myfile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.desk.Cases;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.Person;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gathers from the capabilities what a notice's page shows. */
@Component
class NoticeViews {

  private final Notices notices;
  private final AnswersInWords answers;
  private final Obligations obligations;
  private final Cases cases;
  private final DecisionWords decisions;
  private final JsonMapper json;

  NoticeViews(
      Notices notices,
      AnswersInWords answers,
      Obligations obligations,
      Cases cases,
      DecisionWords decisions,
      JsonMapper json) {
    this.notices = notices;
    this.answers = answers;
    this.obligations = obligations;
    this.cases = cases;
    this.decisions = decisions;
    this.json = json;
  }

  /**
   * The person's own notice in words.
   *
   * @param receipt empty while the log takes no entries
   */
  NoticeView of(
      Declaring declaring, Notice notice, OpenFile file, Optional<byte[]> receipt, Locale reader) {
    Map<?, ?> content = notices.content(notice, file);
    @SuppressWarnings("unchecked") // The log's content is a JSON object, and so is its notice.
    Map<String, ?> said = (Map<String, ?>) required(content.get("notice"));
    Person person = file.person();
    return new NoticeView(
        notice.number(),
        notice.kind(),
        notice.state().code(),
        notice.filedAt(),
        Person.declared(content.get("declarant")).name(),
        AnswersInWords.filedBy(content).orElse(null),
        receipt.map(this::logIndex).orElse(null),
        answers.of(said, reader),
        notices.lastCorrection(notice).isPresent(),
        notices
            .answersBefore(declaring, notice, file)
            .map(before -> answers.differences(before, said, reader))
            .orElse(List.of()),
        obligations.inWords(said, person, notice.filedAt(), reader).orElse(null),
        decisions.of(notice, cases.acts(notice, file), reader));
  }

  private long logIndex(byte[] receipt) {
    return TlogProof.parse(json.readTree(receipt).required("proof").stringValue()).index();
  }

  private static Object required(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("a filed notice has no content");
    }
    return value;
  }
}
