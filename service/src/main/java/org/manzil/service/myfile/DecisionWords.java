package org.manzil.service.myfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.Regime;
import org.manzil.rules.decision.Ground;
import org.manzil.rules.decision.GroundKind;
import org.manzil.service.desk.RecordedAct;
import org.manzil.service.notice.AnswersInWords;
import org.springframework.stereotype.Component;

/** Puts decisions into the person's language, with grounds and appeals as the regime has them. */
@Component
class DecisionWords {

  private final Regime regime;
  private final AnswersInWords answers;

  DecisionWords(Regime regime, AnswersInWords answers) {
    this.regime = regime;
    this.answers = answers;
  }

  /** The decisions, the latest first; a confirmation carries the ground of what it confirms. */
  List<DecisionInWords> of(List<RecordedAct> acts, Locale reader) {
    List<DecisionInWords> words = new ArrayList<>();
    @Nullable String ground = null;
    for (RecordedAct act : acts.stream().sorted(Comparator.comparing(RecordedAct::at)).toList()) {
      ground = act.ground() == null ? ground : act.ground();
      words.addFirst(words(act, ground, reader));
    }
    return List.copyOf(words);
  }

  private DecisionInWords words(RecordedAct act, @Nullable String code, Locale reader) {
    Optional<Ground> ground =
        switch (act.act()) {
          case ACCEPTED -> Optional.empty();
          case RETURNED ->
              Optional.ofNullable(act.ground())
                  .flatMap(given -> regime.grounds().find(GroundKind.RETURN, given));
          case REFUSAL_PROPOSED, REFUSED, REVOCATION_PROPOSED, REVOKED ->
              Optional.ofNullable(code)
                  .flatMap(given -> regime.grounds().find(GroundKind.REFUSAL, given));
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
