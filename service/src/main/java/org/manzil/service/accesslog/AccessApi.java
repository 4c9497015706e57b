package org.manzil.service.accesslog;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at my file, each with what it takes to recompute its leaf. */
@RestController
class AccessApi {

  private final AccessLog accesses;
  private final LookDisputes disputes;
  private final LookBodies bodies;
  private final FileGate gate;

  AccessApi(AccessLog accesses, LookDisputes disputes, LookBodies bodies, FileGate gate) {
    this.accesses = accesses;
    this.disputes = disputes;
    this.bodies = bodies;
    this.gate = gate;
  }

  @GetMapping("/api/v1/me/accesses")
  ResponseEntity<List<Map<String, @Nullable Object>>> accesses(
      @AuthenticationPrincipal Actor.Resident resident) {
    OpenFile file = gate.own(resident.id());
    Map<UUID, List<LookDispute>> said = disputes.byLook(resident.id(), file);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            accesses.accesses(resident.id(), file).stream()
                .map(access -> bodies.look(access, said.getOrDefault(access.id(), List.of())))
                .toList());
  }
}
