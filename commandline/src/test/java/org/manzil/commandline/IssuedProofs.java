package org.manzil.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusReference;
import org.manzil.credential.issue.CredentialIssuer;
import org.manzil.credential.issue.NewCredential;
import org.manzil.credential.issue.Signer;
import org.manzil.credential.present.Presentation;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListToken;
import org.manzil.trust.IssuerKey;
import org.manzil.trust.SignedTrustList;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedKey;
import org.manzil.trust.Validity;

/** Proofs of an invented authority, and the trust file that believes it. */
record IssuedProofs(String issuer) {

  static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z"); // a Sunday
  static final String PROOF = "urn:manzil:proof:1";
  static final Map<String, String> FACTS =
      Map.of("family_name", "Rakhimov", "nationality", "TJ", "notified_since", "2026-11-02");

  private static final KeyPair ISSUER = key();
  private static final KeyPair HOLDER = key();
  private static final KeyPair LISTS = key();
  private static final String IN_PERSON = "urn:manzil:in-person";

  /** A proof that the holder's phone has just signed. */
  String bound(Map<String, ?> facts) {
    return bound(issued(PROOF, facts, HOLDER.getPublic(), null), IN_PERSON, "123456");
  }

  String bound(String credential, String audience, String nonce) {
    return present(credential).bind(Signer.of("", HOLDER.getPrivate()), audience, nonce, NOW);
  }

  String boundByAnotherPhone() {
    return present(issued(PROOF, FACTS, HOLDER.getPublic(), null))
        .bind(Signer.of("", ISSUER.getPrivate()), IN_PERSON, "123456", NOW);
  }

  String bare() {
    return issued(PROOF, FACTS, HOLDER.getPublic(), null);
  }

  String printed() {
    return issued(VerifyCommand.PRINT, FACTS, null, null);
  }

  String listed(int index) {
    StatusReference status = new StatusReference(index, listAddress());
    return bound(issued(PROOF, FACTS, HOLDER.getPublic(), status), IN_PERSON, "123456");
  }

  String issued(
      String type,
      Map<String, ?> facts,
      @Nullable PublicKey holder,
      @Nullable StatusReference status) {
    NewCredential order = NewCredential.of(type, facts, holder, NOW, Duration.ofDays(14));
    return new CredentialIssuer(
            issuer, Signer.of("issuer-1", ISSUER.getPrivate()), new SecureRandom())
        .issue(status == null ? order : order.withStatus(status));
  }

  static PublicKey holderKey() {
    return HOLDER.getPublic();
  }

  URI listAddress() {
    return URI.create(issuer + "/status-lists/1");
  }

  /** Of a hundred, of which the seventh is revoked. */
  String statusList() {
    BitSet revoked = new BitSet();
    revoked.set(7);
    return StatusListToken.sign(
        StatusList.ofRevoked(100, revoked),
        listAddress(),
        NOW.minusSeconds(60),
        NOW.plusSeconds(3600),
        Duration.ofMinutes(5),
        "list-1",
        LISTS.getPrivate());
  }

  Path trustIn(Path folder) throws IOException {
    return Files.write(folder.resolve("trust.json"), trust(List.of(issuerKey())).encode());
  }

  Path otherTrustIn(Path folder) throws IOException {
    return Files.write(folder.resolve("other-trust.json"), trust(List.of()).encode());
  }

  /** The trust list as served, signed by a key of its own; it counts at any time of testing. */
  String signedTrustList(int version) {
    Validity always =
        new Validity(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
    TrustFile list =
        new TrustFile(
            version,
            Instant.parse("2026-11-01T00:00:00Z"),
            "Residence office",
            issuer,
            List.of(issuerKey()),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(new TrustedKey("trust-1", LISTS.getPublic(), always)));
    return SignedTrustList.sign(list, "trust-1", LISTS.getPrivate());
  }

  private IssuerKey issuerKey() {
    return new IssuerKey(issuer, trusted("issuer-1", ISSUER));
  }

  private TrustFile trust(List<IssuerKey> issuers) {
    return new TrustFile(
        1,
        NOW,
        "Residence office",
        issuer,
        issuers,
        List.of(),
        List.of(trusted("list-1", LISTS)),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static TrustedKey trusted(String id, KeyPair pair) {
    Validity validity = new Validity(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(90)));
    return new TrustedKey(id, pair.getPublic(), validity);
  }

  private static Presentation present(String credential) {
    int disclosed = credential.indexOf('~');
    return disclosed == credential.length() - 1
        ? Presentation.of(credential, List.of())
        : Presentation.of(credential, names(credential));
  }

  /** All of what is in it. */
  private static Set<String> names(String credential) {
    Set<String> names = new HashSet<>();
    for (String disclosure : credential.substring(credential.indexOf('~') + 1).split("~")) {
      byte[] json = Base64.getUrlDecoder().decode(disclosure);
      names.add(Json.read(json, List.class).get(1).toString());
    }
    return names;
  }

  private static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
