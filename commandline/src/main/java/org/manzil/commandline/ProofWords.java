package org.manzil.commandline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonWords;

/** The answer of {@code manzil verify} in words, a line for each thing that a person looks for. */
final class ProofWords {

  private static final Set<String> NOT_FACTS =
      Set.of("iss", "vct", "iat", "exp", "nbf", "cnf", "status");

  private final Locale language;
  private final Texts texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;

  ProofWords(Locale language, ZoneId zone) {
    this.language = language;
    this.texts = Texts.of("verify", language);
    this.day = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).withZone(zone);
    this.moment = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm (O)", Locale.ROOT).withZone(zone);
  }

  String of(CheckedProof proof) {
    List<String> lines = proof.outcome() == CheckedProof.Outcome.VALID ? shown(proof) : why(proof);
    return texts.get("verdict." + proof.outcome().verdict())
        + lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
  }

  /** One line about a check that could not even begin. */
  String ofFailure(CheckedProof proof) {
    String code = proof.reasons().getFirst();
    return OneLine.of(code + ": " + texts.get("failed." + code, proof.detail()));
  }

  private List<String> why(CheckedProof proof) {
    String code = proof.reasons().getFirst();
    return List.of(
        ReasonWords.in(language).byCode().getOrDefault(code, code),
        OneLine.of("(" + code + ": " + proof.detail() + ")"));
  }

  private List<String> shown(CheckedProof proof) {
    Map<String, @Nullable Object> facts = new HashMap<>(proof.claims());
    facts.keySet().removeAll(NOT_FACTS);
    List<String> lines = new ArrayList<>(new FactText(language, texts).lines(facts));
    lines.add(OneLine.of(texts.get("issuer", Objects.toString(proof.issuer()))));
    lines.add(texts.get("expires", day.format(Objects.requireNonNull(proof.expires()))));
    lines.add(status(proof));
    lines.addAll(binding(proof));
    return lines;
  }

  private String status(CheckedProof proof) {
    Instant asOf = proof.statusAsOf();
    String key = "status." + proof.status();
    if ("valid".equals(proof.status())) {
      return asOf == null ? texts.get(key + ".not-published") : texts.get(key, moment.format(asOf));
    }
    return asOf == null ? texts.get(key) : texts.get(key + ".as-of", moment.format(asOf));
  }

  private List<String> binding(CheckedProof proof) {
    Instant madeAt = proof.madeAt();
    if (madeAt != null) {
      return List.of(texts.get("made", moment.format(madeAt)), texts.get("passport"));
    }
    boolean printed = VerifyCommand.PRINT.equals(proof.claims().get("vct"));
    return List.of(texts.get(printed ? "printed" : "unbound"));
  }
}
