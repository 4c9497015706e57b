package org.manzil.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/** The signatures alone: two to verify a presentation, one to issue a credential. */
final class Limit implements Contestant {
  private final Jca jca;
  private final PublicKey issuer;
  private final PrivateKey issuerPrivate;
  private final List<Signed> issuerJwts = new ArrayList<>();
  private final List<Signed> keyBindings = new ArrayList<>();

  /** What is signed in a JWT, by whom, and its signature. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Signed(PublicKey key, byte[] message, byte[] signature) {}

  Limit(Proofs proofs, Jca jca) throws GeneralSecurityException {
    this.jca = jca;
    issuer = jca.own(proofs.issuer.getPublic());
    issuerPrivate = jca.own(proofs.issuer.getPrivate());
    for (int i = 0; i < proofs.presentations.size(); i++) {
      String presentation = proofs.presentations.get(i);
      KeyPair holder = proofs.holders.get(i);
      byte[] issuerJwt = input(presentation.substring(0, presentation.indexOf('~')));
      byte[] keyBinding = input(presentation.substring(presentation.lastIndexOf('~') + 1));
      issuerJwts.add(new Signed(issuer, issuerJwt, jca.sign(issuerPrivate, issuerJwt)));
      keyBindings.add(
          new Signed(
              jca.own(holder.getPublic()),
              keyBinding,
              jca.sign(jca.own(holder.getPrivate()), keyBinding)));
    }
  }

  private static byte[] input(String jwt) {
    return jwt.substring(0, jwt.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Object verify(int person) throws GeneralSecurityException {
    boolean first = verify(issuerJwts.get(person));
    boolean second = verify(keyBindings.get(person));
    return Checks.hold(first && second);
  }

  private boolean verify(Signed signed) throws GeneralSecurityException {
    return jca.verify(signed.key(), signed.message(), signed.signature());
  }

  @Override
  public Object issue(int person) throws GeneralSecurityException {
    return jca.sign(issuerPrivate, issuerJwts.get(person).message());
  }
}
