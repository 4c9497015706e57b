package org.manzil.service.myfile;

import java.util.Locale;
import java.util.Optional;
import org.manzil.receipt.ReceiptWriter;
import org.manzil.service.account.Actor;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A notice of the person's own: what was filed, where it stands, its receipt. */
@Controller
class NoticePages {

  private final Notices notices;
  private final FileGate gate;
  private final NoticeViews views;

  NoticePages(Notices notices, FileGate gate, NoticeViews views) {
    this.notices = notices;
    this.gate = gate;
    this.views = views;
  }

  @GetMapping("/notices/{number}")
  String notice(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      Locale locale,
      Model model) {
    Notice notice = own(resident, number);
    OpenFile file = gate.own(resident.id());
    Optional<byte[]> receipt =
        // Whoever has just waited for the log in vain is not kept waiting a second time.
        Boolean.TRUE.equals(model.getAttribute("receiptFollows"))
            ? Optional.empty()
            : notices.filed(notice, file).receipt();
    model.addAttribute("notice", views.of(notice, file, receipt, locale));
    return "myfile/notice";
  }

  @GetMapping("/notices/{number}/receipt")
  ResponseEntity<byte[]> receipt(
      @AuthenticationPrincipal Actor.Resident resident, @PathVariable String number) {
    Notice notice = own(resident, number);
    byte[] receipt =
        notices
            .filed(notice, gate.own(resident.id()))
            .receipt()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    String name = "manzil-receipt-" + notice.number() + ".json";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.parseMediaType(ReceiptWriter.MEDIA_TYPE))
        .body(receipt);
  }

  /** Somebody else's notice is as absent as one that never was. */
  private Notice own(Actor.Resident resident, String number) {
    return notices
        .own(resident.id(), number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
