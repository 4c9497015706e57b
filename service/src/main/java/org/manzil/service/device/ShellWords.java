package org.manzil.service.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manzil.service.card.FactWords;
import org.manzil.service.site.MessagePatterns;
import org.manzil.service.site.ScriptTexts;
import org.springframework.stereotype.Component;

/** The words of the scripts that work without a network. */
@Component
class ShellWords {

  /** Words of other capabilities, each under its own prefix: what a kept file speaks of. */
  private static final List<String> SHARED =
      List.of(
          "notice.kind.",
          "notice.dwelling.",
          "notice.notFound.",
          "notice.field.",
          "notice.error.",
          "myfile.state.",
          "duty.state.");

  private final ScriptTexts texts;
  private final MessagePatterns patterns;
  private final FactWords facts;

  ShellWords(ScriptTexts texts, MessagePatterns patterns, FactWords facts) {
    this.texts = texts;
    this.patterns = patterns;
    this.facts = facts;
  }

  /** {@code device.script.*} by the rest of its key, what is shared by its whole key. */
  String json(Locale language) {
    Map<String, String> shared = new LinkedHashMap<>(facts.facts(language));
    for (String prefix : SHARED) {
      patterns.under(prefix, language).forEach((name, text) -> shared.put(prefix + name, text));
    }
    return texts.json(language, shared, "device.script.", "card.shared.");
  }

  /** Those of the page that shows a proof: {@code proof.script.*}, and why it stays locked. */
  String proofJson(Locale language) {
    Map<String, String> more = new LinkedHashMap<>(facts.facts(language));
    patterns
        .under("device.script.problem.not-", language)
        .forEach((name, text) -> more.put("problem.not-" + name, text));
    return texts.json(language, more, "proof.script.");
  }
}
