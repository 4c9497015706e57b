package org.manzil.service.myfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private final NoticeReceipts receipts;
  private final ReceiptSheets sheets;

  ReceiptApi(Notices notices, FileGate gate, NoticeReceipts receipts, ReceiptSheets sheets) {
    this.notices = notices;
    this.gate = gate;
    this.receipts = receipts;
    this.sheets = sheets;
  }

  @GetMapping("/api/v1/notices/{number}/receipts")
  ResponseEntity<List<Map<String, @Nullable Object>>> receipts(
      @AuthenticationPrincipal Actor.Resident resident, @PathVariable String number) {
    Notice notice = notices.own(resident.id(), number).orElseThrow(ApiProblem::notFound);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(bodies(receipts.of(notice, gate.own(resident.id()))));
  }

  /**
   * Waits for the log once at most: after the first receipt that is missing the rest follow too.
   */
  private static List<Map<String, @Nullable Object>> bodies(List<NoticeReceipt> receipts) {
    List<Map<String, @Nullable Object>> bodies = new ArrayList<>();
    boolean missing = false;
    for (NoticeReceipt receipt : receipts) {
      Optional<byte[]> file = missing ? Optional.empty() : receipt.file().get();
      missing = file.isEmpty();
      bodies.add(body(receipt, file));
    }
    return bodies;
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
    NoticeReceipt paper =
        receipts.of(notice, file).stream()
            .filter(one -> one.ordinal() == ordinal)
            .findFirst()
            .orElseThrow(ApiProblem::notFound);
    byte[] receipt = paper.file().get().orElseThrow(ApiProblem::logUnavailable);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(sheets.pdf(notice, file, paper, receipt, locale));
  }

  private static Map<String, @Nullable Object> body(NoticeReceipt receipt, Optional<byte[]> file) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("kind", receipt.kind());
    body.put("what", receipt.what());
    body.put("at", receipt.at().toString());
    body.put(
        "receipt",
        file.map(bytes -> new RawValue(new String(bytes, StandardCharsets.UTF_8))).orElse(null));
    return body;
  }
}
