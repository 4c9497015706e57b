package org.manzil.receipt;

import java.util.Optional;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.trust.TrustFile;

/** Makes a log policy out of a trust file. */
public final class LogPolicies {

  private LogPolicies() {}

  /** The policy of the file's log; empty without a log, malformed if its vkeys cannot be read. */
  public static Optional<CheckpointPolicy> of(TrustFile trust) {
    return trust
        .log()
        .map(
            log ->
                new CheckpointPolicy(
                    log.origin(),
                    VerifierKey.parse(log.vkey()),
                    trust.witnesses().stream().map(VerifierKey::parse).toList(),
                    trust.witnessesRequired()));
  }
}
