package org.manzil.service.notice;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.IdempotencyKey;
import org.manzil.service.resident.ResidentId;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.util.RawValue;

/** How acts on notices are answered by API, whichever door the request came through. */
@Component
public class FilingAnswers {

  private final Notices notices;
  private final MessageSource messages;

  FilingAnswers(Notices notices, MessageSource messages) {
    this.notices = notices;
    this.messages = messages;
  }

  /**
   * Files and answers: 201 with the receipt, or 202 while the log takes no entries.
   *
   * @throws ApiProblem if the filing is refused
   */
  public ResponseEntity<Map<String, @Nullable Object>> file(
      ResidentId resident, Filer filer, Filing filing, String key, Locale locale) {
    return taken(() -> notices.file(resident, filer, filing, key), locale);
  }

  ResponseEntity<Map<String, @Nullable Object>> taken(Supplier<FiledNotice> step, Locale locale) {
    FiledNotice filed = orProblem(step, locale);
    return ResponseEntity.status(
            filed.receipt().isPresent() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
        .location(URI.create("/api/v1/notices/" + filed.notice().number()))
        .cacheControl(CacheControl.noStore())
        .body(body(filed));
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
    } catch (FilingRefusedException.Blocked e) {
      throw new ApiProblem(
          HttpStatus.FORBIDDEN,
          "filing-blocked",
          "The person lets nothing be filed without their passkey. Sign in with it.");
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

  static Map<String, @Nullable Object> body(FiledNotice filed) {
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
}
