package org.manzil.rules;

import java.util.List;
import java.util.Objects;
import org.manzil.rules.card.CardPlan;
import org.manzil.rules.decision.Grounds;
import org.manzil.rules.law.Law;
import org.manzil.rules.yaml.Findings;

/** Reads a regime's folder; the problems of independent files are reported together. */
final class RegimeReader {

  private final RegimeFolder folder;

  RegimeReader(RegimeFolder folder) {
    this.folder = folder;
  }

  Regime read() {
    RegimeHead head = RegimeHead.read(folder.read("regime.yaml"));
    List<String> languages = head.languages();
    Findings findings = new Findings();
    CardPlan card = findings.collect(() -> CardPlan.read(folder.read("card.yaml"), languages));
    Grounds grounds =
        findings.collect(() -> Grounds.read(folder.read("decisions.yaml"), languages));
    Law law =
        findings.collect(
            () ->
                Law.read(
                    folder.read("rules.yaml"),
                    folder.read("calendars.yaml"),
                    languages,
                    head.lands()));
    findings.refuse();
    return new Regime(
        head,
        Objects.requireNonNull(law),
        Objects.requireNonNull(card),
        Objects.requireNonNull(grounds));
  }
}
