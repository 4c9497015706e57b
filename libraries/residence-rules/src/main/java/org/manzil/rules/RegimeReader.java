package org.manzil.rules;

import java.util.List;
import java.util.Objects;
import org.manzil.rules.card.CardPlan;
import org.manzil.rules.decision.Grounds;
import org.manzil.rules.law.Law;
import org.manzil.rules.retention.RetentionPeriod;
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
    CardPlan card = findings.collect(() -> card(languages));
    Grounds grounds = findings.collect(() -> grounds(languages));
    List<RetentionPeriod> retention = findings.collect(() -> retention(languages));
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
        Objects.requireNonNull(grounds),
        Objects.requireNonNull(retention));
  }

  private CardPlan card(List<String> languages) {
    return folder
        .find("card.yaml")
        .map(file -> CardPlan.read(file, languages))
        .orElse(CardPlan.NONE);
  }

  private Grounds grounds(List<String> languages) {
    return folder
        .find("decisions.yaml")
        .map(file -> Grounds.read(file, languages))
        .orElse(Grounds.NONE);
  }

  private List<RetentionPeriod> retention(List<String> languages) {
    return folder
        .find("retention.yaml")
        .map(file -> RetentionPeriod.readAll(file, languages))
        .orElse(List.of());
  }
}
