package org.manzil.service.myfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.decision.Ground;
import org.manzil.rules.decision.GroundKind;
import org.manzil.rules.decision.Grounds;
import org.manzil.service.desk.RecordedAct;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.notice.Notice;
import org.manzil.service.obligation.Regimes;
import org.springframework.stereotype.Component;

/**
 * Puts decisions into the person's language, with grounds and appeals as the rules of the notice's
 * own day have them.
 */
@Component
class DecisionWords {

  private final Regimes regimes;
  private final AnswersInWords answers;

  DecisionWords(Regimes regimes, AnswersInWords answers) {
    this.regimes = regimes;
    this.answers = answers;
  }

  /** The decisions, the latest first; a confirmation carries the ground of what it confirms. */
  List<DecisionInWords> of(Notice notice, List<RecordedAct> acts, Locale reader) {
    Grounds grounds = regimes.at(notice.filedAt()).grounds();
    List<DecisionInWords> words = new ArrayList<>();
    @Nullable String ground = null;
    for (RecordedAct act : acts.stream().sorted(Comparator.comparing(RecordedAct::at)).toList()) {
      ground = act.ground() == null ? ground : act.ground();
      words.addFirst(words(act, ground, grounds, reader));
    }
    return List.copyOf(words);
  }

  private DecisionInWords words(
      RecordedAct act, @Nullable String code, Grounds grounds, Locale reader) {
    Optional<Ground> ground =
        switch (act.act()) {
          case ACCEPTED -> Optional.empty();
          case RETURNED ->
              Optional.ofNullable(act.ground())
                  .flatMap(given -> grounds.find(GroundKind.RETURN, given));
          case REFUSAL_PROPOSED, REFUSED, REVOCATION_PROPOSED, REVOKED ->
              Optional.ofNullable(code).flatMap(given -> grounds.find(GroundKind.REFUSAL, given));
        };
    return new DecisionInWords(
        act.act().code(),
        act.at(),
        act.office(),
        act.officer(),
        act.fields().stream().map(field -> mend(field, reader)).toList(),
        ground.map(found -> found.text().in(reader)).orElse(null),
        ground.map(found -> found.appeal().in(reader)).orElse(null));
  }

  private DecisionInWords.Mend mend(Map<String, String> field, Locale reader) {
    return new DecisionInWords.Mend(
        answers.label(field.getOrDefault("name", ""), reader), field.getOrDefault("message", ""));
  }
}
