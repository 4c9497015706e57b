package org.manzil.service.accesslog;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.stereotype.Component;

/** Looks and disputes as the interface answers them, with what it takes to recompute each leaf. */
@Component
public class LookBodies {

  private final TransparencyLog log;

  LookBodies(TransparencyLog log) {
    this.log = log;
  }

  Map<String, @Nullable Object> look(Access access, List<LookDispute> disputes) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", access.id().toString());
    body.put("office", access.office());
    body.put("officer", access.officer());
    body.put("at", access.at().toString());
    body.put("number", access.number());
    body.put("reason", access.reason());
    body.put("fields", access.fields());
    body.put("entry", entry(access.entry()));
    body.put("disputes", disputes.stream().map(this::dispute).toList());
    return body;
  }

  /** {@code {"at","words","entry","answer"}}; the answer is null while the dispute waits. */
  public Map<String, @Nullable Object> dispute(LookDispute dispute) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("at", dispute.at().toString());
    body.put("words", dispute.words());
    body.put("entry", entry(dispute.entry()));
    LookDispute.Answer answer = dispute.answer();
    body.put("answer", answer == null ? null : answer(answer));
    return body;
  }

  private Map<String, @Nullable Object> answer(LookDispute.Answer answer) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("outcome", answer.outcome());
    body.put("words", answer.words());
    body.put("office", answer.office());
    body.put("officer", answer.officer());
    body.put("at", answer.at().toString());
    body.put("entry", entry(answer.entry()));
    return body;
  }

  /** {@code {"content","salt","index","proof"}}: the leaf can be recomputed. */
  public Map<String, @Nullable Object> entry(SaltedEntry entry) {
    Optional<TlogProof> proof = log.proof(entry.id());
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("content", entry.content());
    body.put("salt", Base64.getUrlEncoder().withoutPadding().encodeToString(entry.salt()));
    body.put("index", proof.map(TlogProof::index).orElse(null));
    body.put("proof", proof.map(TlogProof::encode).orElse(null));
    return body;
  }
}
