package org.manzil.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedLog;

/** Makes log policies out of a trust file; malformed if its vkeys cannot be read. */
public final class LogPolicies {

  private LogPolicies() {}

  /** The policy of the file's present log; empty without a log. */
  public static Optional<CheckpointPolicy> of(TrustFile trust) {
    return trust.log().map(LogPolicies::policy);
  }

  /** The policies of the logs that the file names as former ones. */
  public static List<CheckpointPolicy> former(TrustFile trust) {
    return trust.formerLogs().stream().map(LogPolicies::policy).toList();
  }

  /**
   * The policies of the logs that may hold what happened at {@code at}, the present one first. A
   * log given up before that moment cannot: an entry is never older than its content.
   */
  static List<CheckpointPolicy> since(TrustFile trust, Instant at) {
    return trust.logsSince(at).stream().map(LogPolicies::policy).toList();
  }

  private static CheckpointPolicy policy(TrustedLog log) {
    return new CheckpointPolicy(
        log.origin(),
        VerifierKey.parse(log.vkey()),
        log.witnesses().stream().map(VerifierKey::parse).toList(),
        log.witnessesRequired());
  }
}
