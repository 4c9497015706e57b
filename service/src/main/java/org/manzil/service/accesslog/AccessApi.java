package org.manzil.service.accesslog;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.FileGate;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at my file, each with what it takes to recompute its leaf. */
@RestController
class AccessApi {

  private final AccessLog accesses;
  private final FileGate gate;
  private final TransparencyLog log;

  AccessApi(AccessLog accesses, FileGate gate, TransparencyLog log) {
    this.accesses = accesses;
    this.gate = gate;
    this.log = log;
  }

  @GetMapping("/api/v1/me/accesses")
  ResponseEntity<List<Map<String, Object>>> accesses(
      @AuthenticationPrincipal Actor.Resident resident) {
    List<Access> all = accesses.accesses(resident.id(), gate.own(resident.id()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(all.stream().map(this::body).toList());
  }

  private Map<String, Object> body(Access access) {
    Optional<TlogProof> proof = log.proof(access.entry().id());
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("content", access.entry().content());
    entry.put(
        "salt", Base64.getUrlEncoder().withoutPadding().encodeToString(access.entry().salt()));
    entry.put("index", proof.map(TlogProof::index).orElse(null));
    entry.put("proof", proof.map(TlogProof::encode).orElse(null));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("office", access.office());
    body.put("officer", access.officer());
    body.put("at", access.at().toString());
    body.put("number", access.number());
    body.put("reason", access.reason());
    body.put("fields", access.fields());
    body.put("entry", entry);
    return body;
  }
}
