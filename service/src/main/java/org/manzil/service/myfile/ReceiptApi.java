package org.manzil.service.myfile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.util.RawValue;

/** All receipts about a notice by API: its filing, corrections, withdrawal and decisions. */
@RestController
class ReceiptApi {

  private final Notices notices;
  private final FileGate gate;
  private final Papers papers;
  private final ReceiptSheets sheets;

  ReceiptApi(Notices notices, FileGate gate, Papers papers, ReceiptSheets sheets) {
    this.notices = notices;
    this.gate = gate;
    this.papers = papers;
    this.sheets = sheets;
  }

  @GetMapping("/api/v1/notices/{number}/receipts")
  ResponseEntity<List<Map<String, @Nullable Object>>> receipts(
      @AuthenticationPrincipal Actor.Resident resident, @PathVariable String number) {
    Notice notice = notices.own(resident.id(), number).orElseThrow(ApiProblem::notFound);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(papers.of(notice, gate.own(resident.id())).stream().map(ReceiptApi::body).toList());
  }

  /** One of them as PDF, in the language that the request asks for, with the file inside. */
  @GetMapping(
      path = "/api/v1/notices/{number}/receipts/{ordinal:[1-9]\\d{0,4}}.pdf",
      produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      @PathVariable int ordinal,
      Locale locale) {
    Notice notice = notices.own(resident.id(), number).orElseThrow(ApiProblem::notFound);
    OpenFile file = gate.own(resident.id());
    Paper paper =
        papers.of(notice, file).stream()
            .filter(one -> one.ordinal() == ordinal)
            .findFirst()
            .orElseThrow(ApiProblem::notFound);
    byte[] receipt = paper.file().get().orElseThrow(ApiProblem::logUnavailable);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(sheets.pdf(notice, file, paper, receipt, locale));
  }

  private static Map<String, @Nullable Object> body(Paper paper) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("kind", paper.kind());
    body.put("what", paper.what());
    body.put("at", paper.at().toString());
    body.put(
        "receipt",
        paper
            .file()
            .get()
            .map(bytes -> new RawValue(new String(bytes, StandardCharsets.UTF_8)))
            .orElse(null));
    return body;
  }
}
