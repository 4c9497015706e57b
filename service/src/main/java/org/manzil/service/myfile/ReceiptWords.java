package org.manzil.service.myfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.site.Formats;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says in one language what a receipt file holds. */
@Component
class ReceiptWords {

  /** A fact with its name. */
  record Fact(String label, List<String> values) {}

  private final AnswersInWords answers;
  private final Formats formats;
  private final MessageSource messages;
  private final JsonMapper json;

  ReceiptWords(AnswersInWords answers, Formats formats, MessageSource messages, JsonMapper json) {
    this.answers = answers;
    this.formats = formats;
    this.messages = messages;
    this.json = json;
  }

  /**
   * All facts in their order; for every language equally many.
   *
   * @param decision in words, where the receipt is a decision's
   */
  List<Fact> of(
      NoticeReceipt paper, byte[] file, @Nullable DecisionInWords decision, Locale reader) {
    JsonNode receipt = json.readTree(file);
    JsonNode content = receipt.required("content");
    List<Fact> facts = new ArrayList<>();
    add(facts, say("sheet.kind", reader), say("paper." + paper.what(), reader));
    add(facts, say("sheet.number", reader), text(content, "number"));
    add(
        facts,
        say("sheet.at", reader),
        say("sheet.at.value", reader, formats.moment(paper.at()), text(content, "at")));
    filed(content, facts, reader);
    if (decision != null) {
      decided(decision, facts, reader);
    }
    logged(receipt, facts, reader);
    return facts;
  }

  private void filed(JsonNode content, List<Fact> facts, Locale reader) {
    JsonNode declarant = content.get("declarant");
    if (declarant != null) {
      String name = text(declarant, "givenName") + " " + text(declarant, "familyName");
      add(facts, answers.label("name", reader), name.strip());
    }
    JsonNode filedBy = content.get("filedBy");
    if (filedBy != null) {
      Map<?, ?> by = Map.of("filedBy", json.treeToValue(filedBy, Map.class));
      AnswersInWords.filedBy(by)
          .ifPresent(one -> add(facts, answers.label(one.field(), reader), one.who()));
    }
    JsonNode identity = content.get("identity");
    if (identity != null) {
      String said = messages.getMessage("notice.identity." + identity.stringValue(), null, reader);
      add(facts, answers.label("identity", reader), said);
    }
    JsonNode notice = content.get("notice");
    if (notice != null) {
      for (AnswersInWords.Answer answer : answers.of(json.treeToValue(notice, Map.class), reader)) {
        facts.add(new Fact(answer.question(), answer.lines()));
      }
    }
  }

  private void decided(DecisionInWords decision, List<Fact> facts, Locale reader) {
    add(
        facts,
        say("sheet.by", reader),
        say("sheet.by.value", reader, decision.office(), decision.officer()));
    if (!decision.mend().isEmpty()) {
      facts.add(
          new Fact(
              say("decision.returned", reader),
              decision.mend().stream()
                  .map(mend -> mend.question() + ": " + mend.message())
                  .toList()));
    }
    addIfGiven(facts, say("ground", reader), decision.ground());
    if (decision.act().equals("refused") || decision.act().equals("revoked")) {
      addIfGiven(facts, say("appeal", reader), decision.appeal());
    }
  }

  private void logged(JsonNode receipt, List<Fact> facts, Locale reader) {
    TlogProof proof = TlogProof.parse(text(receipt, "proof"));
    Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
    add(
        facts,
        say("sheet.entry", reader),
        say(
            "sheet.entry.value",
            reader,
            proof.index(),
            checkpoint.head().size(),
            checkpoint.origin()));
    JsonNode previous = receipt.required("content").get("previous");
    addIfGiven(
        facts, say("sheet.previous", reader), previous == null ? null : previous.stringValue());
  }

  private static void add(List<Fact> facts, String label, String value) {
    facts.add(new Fact(label, List.of(value)));
  }

  private static void addIfGiven(List<Fact> facts, String label, @Nullable String value) {
    if (value != null) {
      add(facts, label, value);
    }
  }

  private static String text(JsonNode object, String name) {
    return object.required(name).stringValue();
  }

  private String say(String key, Locale reader, Object... values) {
    return messages.getMessage("myfile." + key, values, reader);
  }
}
