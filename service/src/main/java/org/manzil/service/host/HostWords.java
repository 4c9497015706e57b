package org.manzil.service.host;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.inquiry.Words;

/**
 * What a host sends: a confirmation, or an objection with its reason.
 *
 * @param reason one of {@link #REASONS}; null for a confirmation
 * @param words the host's own, tidied; may be empty
 */
public record HostWords(@Nullable String reason, String words) {

  /** Why a host objects, in the order it is offered. */
  public static final List<String> REASONS =
      List.of("not-here", "not-provided", "other-day", "moved-out", "other");

  public HostWords {
    if (reason != null && !REASONS.contains(reason)) {
      throw new IllegalArgumentException("no reason of the list");
    }
    Optional<String> problem = Words.problem(words);
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get());
    }
  }

  /** They live there from that day. */
  public static HostWords confirmation() {
    return new HostWords(null, "");
  }

  public boolean confirms() {
    return reason == null;
  }

  byte[] hash(String form) {
    return HostSecret.sha256(form + "\n" + reason + "\n" + words);
  }

  /** The words are personal. */
  @Override
  public String toString() {
    return "HostWords[]";
  }
}
