package org.manzil.service.notice;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manzil.receipt.ReceiptWriter;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.IdempotencyKey;
import org.manzil.service.api.StrictBody;
import org.manzil.service.resident.FileGate;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.util.RawValue;

/** Notices by API. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {

  private final Notices notices;
  private final FileGate gate;
  private final MessageSource messages;

  NoticeApi(Notices notices, FileGate gate, MessageSource messages) {
    this.notices = notices;
    this.gate = gate;
    this.messages = messages;
  }

  @PostMapping
  ResponseEntity<Map<String, @Nullable Object>> file(
      @AuthenticationPrincipal Actor.Resident resident,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @StrictBody Filing filing,
      Locale locale) {
    String checked = IdempotencyKey.required(key);
    return taken(orProblem(() -> notices.file(resident.id(), filing, checked), locale));
  }

  @PostMapping("/{number}/corrections")
  ResponseEntity<Map<String, @Nullable Object>> correct(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @StrictBody Filing filing,
      Locale locale) {
    Notice notice = own(resident, number);
    String checked = IdempotencyKey.required(key);
    return taken(orProblem(() -> notices.correct(notice, filing, checked), locale));
  }

  @PostMapping("/{number}/withdrawal")
  ResponseEntity<Map<String, @Nullable Object>> withdraw(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    Notice notice = own(resident, number);
    String checked = IdempotencyKey.required(key);
    return taken(orProblem(() -> notices.withdraw(notice, checked), locale));
  }

  private static ResponseEntity<Map<String, @Nullable Object>> taken(FiledNotice filed) {
    return ResponseEntity.status(
            filed.receipt().isPresent() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
        .location(URI.create("/api/v1/notices/" + filed.notice().number()))
        .cacheControl(CacheControl.noStore())
        .body(body(filed));
  }

  /** Somebody else's notice is as absent as one that never was. */
  private Notice own(Actor.Resident resident, String number) {
    return notices.own(resident.id(), number).orElseThrow(ApiProblem::notFound);
  }

  private FiledNotice orProblem(Supplier<FiledNotice> step, Locale locale) {
    try {
      return step.get();
    } catch (IllegalStepException e) {
      throw new ApiProblem(
          HttpStatus.CONFLICT,
          "wrong-state",
          "The notice is decided or taken back already, so it cannot be corrected or withdrawn.");
    } catch (FilingRefusedException.Invalid e) {
      throw ApiProblem.invalid(
          e.problems().stream().map(problem -> fieldError(problem, locale)).toList());
    } catch (FilingRefusedException.KeyReused e) {
      throw IdempotencyKey.reused();
    } catch (FilingRefusedException.AlreadyFiled e) {
      throw new ApiProblem(
          HttpStatus.CONFLICT,
          "already-filed",
          "This address and day are filed already, as notice " + e.number() + ".");
    }
  }

  private ApiProblem.FieldError fieldError(FieldProblem problem, Locale locale) {
    return new ApiProblem.FieldError(
        problem.field(), problem.code(), messages.getMessage(problem.messageKey(), null, locale));
  }

  @GetMapping("/{number}")
  ResponseEntity<Map<String, @Nullable Object>> notice(
      @AuthenticationPrincipal Actor.Resident resident, @PathVariable String number) {
    Notice notice = own(resident, number);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(body(notices.filed(notice, gate.own(resident.id()))));
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

  private static Map<String, @Nullable Object> body(FiledNotice filed) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("number", filed.notice().number());
    body.put("state", filed.notice().state().code());
    body.put("obligation", filed.content().get("obligation"));
    body.put("notice", filed.content().get("notice"));
    body.put(
        "receipt",
        filed
            .receipt()
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .map(RawValue::new)
            .orElse(null));
    return body;
  }

  /** The person's own notices. */
  @GetMapping
  List<Map<String, String>> list(@AuthenticationPrincipal Actor.Resident resident) {
    return notices.of(resident.id()).stream()
        .map(notice -> Map.of("number", notice.number(), "state", notice.state().code()))
        .toList();
  }
}
