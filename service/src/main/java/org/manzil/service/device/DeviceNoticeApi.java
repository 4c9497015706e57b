package org.manzil.service.device;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.ClientAddress;
import org.manzil.service.account.Limits;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.IdempotencyKey;
import org.manzil.service.api.StrictBody;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.FilingAnswers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Notices that a device signed when its owner filed, and sends when there is a network. No session
 * is needed, and one that happens to be there, perhaps somebody else's, counts for nothing.
 */
@RestController
class DeviceNoticeApi {

  static final String PATH = "/api/v1/device/notices";
  private static final String TYPE = "manzil-device-notice+jws";

  /** The body: one statement. */
  record Sent(@Nullable String statement) {}

  /**
   * What the device signed.
   *
   * @param aud where it is to be sent, so that no other installation takes it
   * @param at when the person filed, by the device's own clock: told, never judged
   * @param key the {@code Idempotency-Key}
   */
  record Statement(
      @Nullable String aud, @Nullable String at, @Nullable String key, @Nullable Filing notice) {}

  private final Devices devices;

  /** A key that signs without asking for its person is no passkey. */
  private static final Filer BY_DEVICE = new Filer.Self(false);

  private final FilingAnswers answers;
  private final Limits limits;
  private final URI base;

  DeviceNoticeApi(
      Devices devices,
      FilingAnswers answers,
      Limits limits,
      @Value("${manzil.base-url}") URI base) {
    this.devices = devices;
    this.answers = answers;
    this.limits = limits;
    this.base = base;
  }

  @PostMapping(PATH)
  ResponseEntity<Map<String, @Nullable Object>> file(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @StrictBody Sent sent,
      HttpServletRequest request,
      Locale locale) {
    String checked = IdempotencyKey.required(key);
    SignedStatement signed =
        countedIfRefused(request, () -> SignedStatement.read(sent.statement(), TYPE));
    Device device = countedIfRefused(request, () -> signer(signed));
    requireMayFile(device);
    Statement said = signed.unverifiedPayload(Statement.class);
    Filing notice = said.notice();
    if (!audience(base).equals(said.aud()) || !checked.equals(said.key()) || notice == null) {
      throw ApiProblem.malformed(
          "The statement is not about this request: it must name this address, the"
              + " Idempotency-Key and a notice.");
    }
    return answers.file(device.resident(), BY_DEVICE, notice, checked, locale);
  }

  /** What a statement must name as {@code aud}. */
  static String audience(URI base) {
    return base + PATH;
  }

  private <T> T countedIfRefused(HttpServletRequest request, Supplier<T> check) {
    try {
      return check.get();
    } catch (ApiProblem refused) {
      throw limits
          .refused(DeviceLimits.OF_ADDRESS, ClientAddress.who(request))
          .map(ApiProblem::tooMany)
          .orElse(refused);
    }
  }

  /** A device nobody knows, one that was removed and a wrong signature are answered alike. */
  private Device signer(SignedStatement signed) {
    return signed
        .unverifiedDevice()
        .flatMap(devices::find)
        .filter(known -> signed.isSignedBy(known.key()))
        .orElseThrow(
            () ->
                new ApiProblem(
                    HttpStatus.FORBIDDEN,
                    "device-unknown",
                    "This device may not file. Sign in on it and turn it on again."));
  }

  private void requireMayFile(Device device) {
    limits
        .refused(DeviceLimits.OF_DEVICE, device.id().toString())
        .ifPresent(
            wait -> {
              throw ApiProblem.tooMany(wait);
            });
    if (!devices.mayFile(device)) {
      throw new ApiProblem(
          HttpStatus.FORBIDDEN,
          "device-away",
          "Nobody has signed in on this device for 30 days. Sign in on it, then send again.");
    }
  }
}
