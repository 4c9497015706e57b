package org.manzil.service.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manzil.credential.proof.ProofText;
import org.manzil.service.card.FactWords;
import org.manzil.service.card.PrintedProof;
import org.manzil.service.obligation.Regimes;
import org.manzil.service.site.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays proofs out for paper. */
@Component
class Papers {

  private final Regimes regimes;
  private final FactWords words;
  private final MessageSource messages;
  private final String address;

  Papers(
      Regimes regimes,
      FactWords words,
      MessageSource messages,
      @Value("${manzil.base-url}") URI base) {
    this.regimes = regimes;
    this.words = words;
    this.messages = messages;
    this.address = base + "/check";
  }

  Paper of(PrintedProof proof, Locale holder) {
    List<String> parts = ProofText.encodeInParts(proof.credential());
    List<Locale> languages = Stream.of(local(), holder).distinct().toList();
    return new Paper(
        languages.stream().map(language -> side(proof, parts.size(), language)).toList(),
        rows(proof, languages),
        IntStream.range(0, parts.size())
            .mapToObj(i -> new Paper.Code(i + 1, QrCode.of(address + "#" + parts.get(i))))
            .toList(),
        address);
  }

  /** Who checks the paper reads it, as far as our pages are written in it. */
  private Locale local() {
    return Languages.nearest(regimes.today().authority().language());
  }

  private Paper.Side side(PrintedProof proof, int codes, Locale language) {
    return new Paper.Side(
        language.toLanguageTag(),
        Languages.directionOf(language),
        say(language, "heading"),
        say(
            language,
            "issued",
            regimes.on(proof.issuedOn()).authority().name().in(language),
            proof.issuedOn(),
            proof.expiresAt()),
        List.of(
            say(language, "passport"),
            say(language, "copy"),
            say(language, codes == 1 ? "scan" : "scan.parts", codes),
            say(language, "answer")));
  }

  private String say(Locale language, String key, Object... values) {
    return messages.getMessage("proof.paper." + key, values, language);
  }

  private List<Paper.Row> rows(PrintedProof proof, List<Locale> languages) {
    List<List<FactWords.Said>> columns =
        languages.stream().map(language -> words.say(proof.facts(), language)).toList();
    List<Paper.Row> rows = new ArrayList<>();
    for (int fact = 0; fact < columns.getFirst().size(); fact++) {
      List<Paper.Said> labels = new ArrayList<>();
      List<Paper.Said> values = new ArrayList<>();
      for (int i = 0; i < languages.size(); i++) {
        add(labels, columns.get(i).get(fact).label(), languages.get(i));
        add(values, columns.get(i).get(fact).value(), languages.get(i));
      }
      rows.add(new Paper.Row(labels, values));
    }
    return rows;
  }

  private static void add(List<Paper.Said> said, String text, Locale language) {
    if (said.stream().noneMatch(before -> before.text().equals(text))) {
      String direction = Languages.directionOf(language);
      said.add(new Paper.Said(language.toLanguageTag(), direction, text));
    }
  }
}
