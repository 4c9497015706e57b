package org.manzil.service.myfile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.springframework.http.CacheControl;
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

  ReceiptApi(Notices notices, FileGate gate, NoticeReceipts receipts) {
    this.notices = notices;
    this.gate = gate;
    this.receipts = receipts;
  }

  @GetMapping("/api/v1/notices/{number}/receipts")
  ResponseEntity<List<Map<String, @Nullable Object>>> receipts(
      @AuthenticationPrincipal Actor.Resident resident, @PathVariable String number) {
    Notice notice = notices.own(resident.id(), number).orElseThrow(ApiProblem::notFound);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(receipts.of(notice, gate.own(resident.id())).stream().map(ReceiptApi::body).toList());
  }

  private static Map<String, @Nullable Object> body(NoticeReceipt receipt) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("kind", receipt.kind());
    body.put("what", receipt.what());
    body.put("at", receipt.at().toString());
    body.put(
        "receipt",
        receipt
            .file()
            .get()
            .map(bytes -> new RawValue(new String(bytes, StandardCharsets.UTF_8)))
            .orElse(null));
    return body;
  }
}
