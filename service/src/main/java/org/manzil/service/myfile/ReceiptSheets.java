package org.manzil.service.myfile;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.receipt.text.ReceiptText;
import org.manzil.service.desk.Cases;
import org.manzil.service.notice.Notice;
import org.manzil.service.obligation.Regimes;
import org.manzil.service.proof.QrCode;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.site.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lays receipts out as PDF: words for people, QR codes for paper, and the file itself inside. */
@Component
class ReceiptSheets {

  private final Regimes regimes;
  private final ReceiptWords words;
  private final DecisionWords decisions;
  private final Cases cases;
  private final MessageSource messages;
  private final ITemplateEngine templates;
  private final String address;

  ReceiptSheets(
      Regimes regimes,
      ReceiptWords words,
      DecisionWords decisions,
      Cases cases,
      MessageSource messages,
      ITemplateEngine templates,
      @Value("${manzil.base-url}") URI base) {
    this.regimes = regimes;
    this.words = words;
    this.decisions = decisions;
    this.cases = cases;
    this.messages = messages;
    this.templates = templates;
    this.address = base + "/check#";
  }

  /** The name of a receipt's file, without what it ends in. */
  static String name(Notice notice, int ordinal) {
    return "manzil-receipt-" + notice.number() + (ordinal == 1 ? "" : "-" + ordinal);
  }

  /** The PDF of a receipt of the person's own notice. */
  byte[] pdf(Notice notice, OpenFile file, NoticeReceipt paper, byte[] receipt, Locale reader) {
    String name = name(notice, paper.ordinal()) + ".json";
    ReceiptSheet sheet = sheet(notice, file, paper, receipt, name, reader);
    String xhtml =
        templates.process("myfile/receipt-pdf", new Context(reader, Map.of("sheet", sheet)));
    return ReceiptPdf.of(xhtml, receipt, name, paper.at());
  }

  private ReceiptSheet sheet(
      Notice notice,
      OpenFile file,
      NoticeReceipt paper,
      byte[] receipt,
      String name,
      Locale reader) {
    List<Locale> languages = Stream.of(local(notice), reader).distinct().toList();
    List<ReceiptSheet.Code> codes = codes(receipt, reader);
    String check = codes.isEmpty() ? "sheet.check.file" : "sheet.check";
    return new ReceiptSheet(
        reader.toLanguageTag(),
        say(reader, "sheet.title", notice.number()),
        regimes.at(notice.filedAt()).authority().name().in(reader),
        rows(
            languages.stream().map(one -> facts(notice, file, paper, receipt, one)).toList(),
            languages),
        languages.stream()
            .flatMap(
                language ->
                    Stream.of(
                            say(language, "sheet.proves"), say(language, check, name, codes.size()))
                        .map(text -> new ReceiptSheet.Said(language.toLanguageTag(), text)))
            .toList(),
        codes);
  }

  /** Who checks the paper reads it, as far as our pages are written in it. */
  private Locale local(Notice notice) {
    return Languages.nearest(regimes.at(notice.filedAt()).authority().language());
  }

  private List<ReceiptWords.Fact> facts(
      Notice notice, OpenFile file, NoticeReceipt paper, byte[] receipt, Locale language) {
    @Nullable DecisionInWords decision =
        decisions.of(notice, cases.acts(notice, file), language).stream()
            .filter(one -> one.at().equals(paper.at()) && one.act().equals(paper.what()))
            .findFirst()
            .orElse(null);
    return words.of(paper, receipt, decision, language);
  }

  private List<ReceiptSheet.Code> codes(byte[] receipt, Locale reader) {
    List<String> texts = ReceiptText.encode(receipt);
    return IntStream.range(0, texts.size())
        .mapToObj(
            i ->
                new ReceiptSheet.Code(
                    say(reader, "sheet.code", i + 1, texts.size()),
                    "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(QrCode.png(address + texts.get(i)))))
        .toList();
  }

  private static List<ReceiptSheet.Row> rows(
      List<List<ReceiptWords.Fact>> columns, List<Locale> languages) {
    List<ReceiptSheet.Row> rows = new ArrayList<>();
    for (int fact = 0; fact < columns.getFirst().size(); fact++) {
      List<ReceiptSheet.Said> labels = new ArrayList<>();
      List<ReceiptSheet.Said> values = new ArrayList<>();
      for (int i = 0; i < languages.size(); i++) {
        ReceiptWords.Fact said = columns.get(i).get(fact);
        add(labels, said.label(), languages.get(i));
        for (String value : said.values()) {
          add(values, value, languages.get(i));
        }
      }
      rows.add(new ReceiptSheet.Row(labels, values));
    }
    return rows;
  }

  private static void add(List<ReceiptSheet.Said> said, String wording, Locale language) {
    String text = ReceiptPdf.plain(wording);
    if (said.stream().noneMatch(before -> before.text().equals(text))) {
      said.add(new ReceiptSheet.Said(language.toLanguageTag(), text));
    }
  }

  private String say(Locale language, String key, Object... values) {
    return messages.getMessage("myfile." + key, values, language);
  }
}
