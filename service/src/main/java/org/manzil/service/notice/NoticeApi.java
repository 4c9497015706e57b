package org.manzil.service.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.receipt.ReceiptWriter;
import org.manzil.service.account.Actor;
import org.manzil.service.account.ActorAuthentication;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.IdempotencyKey;
import org.manzil.service.api.StrictBody;
import org.manzil.service.resident.FileGate;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices by API. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {

  private final Notices notices;
  private final FileGate gate;
  private final FilingAnswers answers;

  NoticeApi(Notices notices, FileGate gate, FilingAnswers answers) {
    this.notices = notices;
    this.gate = gate;
    this.answers = answers;
  }

  @PostMapping
  ResponseEntity<Map<String, @Nullable Object>> file(
      @AuthenticationPrincipal Actor.Resident resident,
      ActorAuthentication who,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @StrictBody Filing filing,
      Locale locale) {
    String checked = IdempotencyKey.required(key);
    return answers.file(resident.id(), Filer.Self.of(who), filing, checked, locale);
  }

  @PostMapping("/{number}/corrections")
  ResponseEntity<Map<String, @Nullable Object>> correct(
      @AuthenticationPrincipal Actor.Resident resident,
      ActorAuthentication who,
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @StrictBody Filing filing,
      Locale locale) {
    Notice notice = own(resident, number);
    String checked = IdempotencyKey.required(key);
    return answers.taken(
        () -> notices.correct(notice, Filer.Self.of(who), filing, checked), locale);
  }

  @PostMapping("/{number}/withdrawal")
  ResponseEntity<Map<String, @Nullable Object>> withdraw(
      @AuthenticationPrincipal Actor.Resident resident,
      ActorAuthentication who,
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    Notice notice = own(resident, number);
    String checked = IdempotencyKey.required(key);
    return answers.taken(() -> notices.withdraw(notice, Filer.Self.of(who), checked), locale);
  }

  /** Somebody else's notice is as absent as one that never was. */
  private Notice own(Actor.Resident resident, String number) {
    return notices.own(resident.id(), number).orElseThrow(ApiProblem::notFound);
  }

  @GetMapping("/{number}")
  ResponseEntity<Map<String, @Nullable Object>> notice(
      @AuthenticationPrincipal Actor.Resident resident, @PathVariable String number) {
    Notice notice = own(resident, number);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(FilingAnswers.body(notices.filed(notice, gate.own(resident.id()))));
  }

  @GetMapping("/{number}/receipt")
  ResponseEntity<byte[]> receipt(
      @AuthenticationPrincipal Actor.Resident resident, @PathVariable String number) {
    Notice notice = own(resident, number);
    byte[] receipt =
        notices
            .filed(notice, gate.own(resident.id()))
            .receipt()
            .orElseThrow(ApiProblem::logUnavailable);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(ReceiptWriter.MEDIA_TYPE))
        .body(receipt);
  }

  /** The person's own notices. */
  @GetMapping
  List<Map<String, String>> list(@AuthenticationPrincipal Actor.Resident resident) {
    return notices.of(resident.id()).stream()
        .map(notice -> Map.of("number", notice.number(), "state", notice.state().code()))
        .toList();
  }
}
