package org.manzil.service.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manzil.rules.Regime;
import org.manzil.rules.decision.Ground;
import org.manzil.service.obligation.Regimes;
import org.manzil.service.site.MessagePatterns;
import org.springframework.stereotype.Component;

/** The words with which the checking page's script says what a receipt holds. */
@Component
class ReceiptCheckWords {

  private static final List<String> CHOICES = List.of("kind", "notFound", "dwelling", "identity");

  private final MessagePatterns patterns;
  private final Regimes regimes;

  ReceiptCheckWords(MessagePatterns patterns, Regimes regimes) {
    this.patterns = patterns;
    this.regimes = regimes;
  }

  /**
   * {@code receipt.field.<name>} for the questions of a notice, {@code receipt.value.<name>.<code>}
   * for its choices, {@code receipt.ground.<code>} and {@code receipt.appeal.<code>} for decisions.
   */
  Map<String, String> in(Locale language) {
    Map<String, String> words = new LinkedHashMap<>();
    patterns
        .under("notice.field.", language)
        .forEach((name, label) -> words.put("receipt.field." + name, label));
    for (String choice : CHOICES) {
      patterns
          .under("notice." + choice + ".", language)
          .forEach((code, said) -> words.put("receipt.value." + choice + "." + code, said));
    }
    // A receipt may be of any version; a ground that several have is said as the newest says it.
    for (Regime version : regimes.untilToday()) {
      for (Ground ground : version.grounds().all()) {
        words.put("receipt.ground." + ground.code(), ground.text().in(language));
        words.put("receipt.appeal." + ground.code(), ground.appeal().in(language));
      }
    }
    return words;
  }
}
