package org.manzil.service.device;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base64Url;
import org.manzil.service.account.Actor;
import org.manzil.service.account.FreshCheck;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictBody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the scripts of the signed-in person's pages ask for: a device of their own. */
@RestController
@RequestMapping("/my/device")
class DeviceDoors {

  private static final String CHALLENGE = DeviceDoors.class.getName() + ".challenge";
  private static final int CHALLENGE_BYTES = 32;
  private static final String TYPE = "manzil-device-key+jws";

  /** A new device: a statement signed with the key it brings along. */
  record Registration(@Nullable String statement) {}

  /** What the new key signs. */
  record Possession(@Nullable String aud, @Nullable String nonce) {}

  /** Which device is in the signed-in person's hands. */
  record Visit(@Nullable String device) {}

  private final Devices devices;
  private final FreshCheck fresh;
  private final SecureRandom random;
  private final URI base;

  DeviceDoors(
      Devices devices,
      FreshCheck fresh,
      SecureRandom random,
      @Value("${manzil.base-url}") URI base) {
    this.devices = devices;
    this.fresh = fresh;
    this.random = random;
    this.base = base;
  }

  /** A challenge for one registration in this session, and what statements must name. */
  @PostMapping("/challenges")
  ResponseEntity<Map<String, Object>> challenge(
      @AuthenticationPrincipal Actor.Resident resident, HttpSession session) {
    requireFresh(resident, session);
    byte[] bytes = new byte[CHALLENGE_BYTES];
    random.nextBytes(bytes);
    String challenge = Base64Url.encode(bytes);
    session.setAttribute(CHALLENGE, challenge);
    return answer(
        Map.of("challenge", challenge, "audience", DeviceNoticeApi.audience(base)), HttpStatus.OK);
  }

  /** Takes the public key of a device that proves to hold the private one, now, in this session. */
  @PostMapping("/keys")
  ResponseEntity<Map<String, Object>> register(
      @AuthenticationPrincipal Actor.Resident resident,
      @StrictBody Registration registration,
      HttpSession session) {
    requireFresh(resident, session);
    Object challenge = session.getAttribute(CHALLENGE);
    session.removeAttribute(CHALLENGE);
    SignedStatement signed = SignedStatement.read(registration.statement(), TYPE);
    PublicKey key =
        signed
            .unverifiedKey()
            .filter(signed::isSignedBy)
            .orElseThrow(() -> refused("The statement is not signed by the key in it."));
    Possession said = signed.unverifiedPayload(Possession.class);
    if (challenge == null
        || !challenge.equals(said.nonce())
        || !DeviceNoticeApi.audience(base).equals(said.aud())) {
      throw refused("The statement was not made for this challenge.");
    }
    return devices
        .register(resident.id(), key)
        .map(device -> answer(told(device), HttpStatus.CREATED))
        .orElseThrow(
            () ->
                new ApiProblem(
                    HttpStatus.CONFLICT,
                    "too-many-devices",
                    "You have ten devices already. Remove one of them first."));
  }

  /** A device files without a session, so a stolen one must not be able to add a device. */
  private void requireFresh(Actor.Resident resident, HttpSession session) {
    if (!fresh.holds(resident.id(), session)) {
      throw new ApiProblem(
          HttpStatus.FORBIDDEN, "check-first", "Confirm at /my/keys/check that it is you.");
    }
  }

  private static ApiProblem refused(String detail) {
    return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "key-proof", detail);
  }

  /** The person is signed in on their device: it may file by itself for thirty more days. */
  @PostMapping("/visits")
  ResponseEntity<Map<String, Object>> visit(
      @AuthenticationPrincipal Actor.Resident resident, @StrictBody Visit visit) {
    return id(visit.device())
        .flatMap(device -> devices.visited(resident.id(), device))
        .map(device -> answer(told(device), HttpStatus.OK))
        .orElseThrow(ApiProblem::notFound);
  }

  private static Optional<UUID> id(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> told(Device device) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("device", device.id().toString());
    told.put("lastDay", device.lastDay().toString());
    return told;
  }

  private static ResponseEntity<Map<String, Object>> answer(
      Map<String, Object> body, HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
  }
}
