package org.manzil.benchmarks;

import java.security.SecureRandom;
import java.util.Set;
import org.manzil.credential.CredentialVerifier;
import org.manzil.credential.StatusSource;
import org.manzil.credential.TrustedIssuers;
import org.manzil.credential.Verdict;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.issue.CredentialIssuer;
import org.manzil.credential.issue.Signer;

/** This project's own libraries. */
final class Manzil implements Contestant {
  private final Proofs proofs;
  private final VerificationPolicy policy;
  private final CredentialIssuer authority;

  Manzil(Proofs proofs) {
    this.proofs = proofs;
    policy =
        VerificationPolicy.of(
                TrustedIssuers.table()
                    .with(Proofs.ISSUER, Proofs.KEY_ID, proofs.issuer.getPublic()),
                Set.of(Proofs.TYPE),
                Proofs.AUDIENCE,
                StatusSource.none())
            .expectNonce(Proofs.NONCE);
    authority =
        new CredentialIssuer(
            Proofs.ISSUER,
            Signer.of(Proofs.KEY_ID, proofs.issuer.getPrivate()),
            new SecureRandom());
  }

  @Override
  public Object verify(int person) {
    Verdict verdict =
        CredentialVerifier.verify(proofs.presentations.get(person), policy, Proofs.NOW);
    Checks.hold(verdict instanceof Verdict.Valid);
    return verdict;
  }

  @Override
  public Object issue(int person) {
    return authority.issue(proofs.orders.get(person));
  }
}
