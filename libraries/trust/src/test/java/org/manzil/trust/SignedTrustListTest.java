package org.manzil.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manzil.jose.Base64Url;
import org.manzil.jose.CompactJws;
import org.manzil.jose.Es256;
import org.manzil.jose.StrictJson;
import org.manzil.trust.TrustUpdate.Reason;

class SignedTrustListTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant UNTIL = Instant.parse("2027-11-22T08:00:00Z");
  private static final String ISSUER = "https://residence.example";
  private static final KeyPair OLD = key();
  private static final KeyPair NEW = key();
  private static final TrustFile KNOWN = file(7, NOW, ISSUER, OLD.getPublic());

  @Test
  void aSignedListReadsBackAsTheFile() {
    String token = SignedTrustList.sign(KNOWN, "list-1", OLD.getPrivate());
    assertThat(SignedTrustList.onFirstUse(token, NOW)).contains(KNOWN);
    assertThat(SignedTrustList.update(token, KNOWN, NOW)).isEqualTo(new TrustUpdate.Unchanged());
  }

  @Test
  void aLaterVersionReplacesTheKnownOneAndMayNameOtherKeys() {
    TrustFile later = file(9, NOW, ISSUER, NEW.getPublic());
    String token = SignedTrustList.sign(later, "list-1", OLD.getPrivate());
    assertThat(SignedTrustList.update(token, KNOWN, NOW)).isEqualTo(new TrustUpdate.Newer(later));
  }

  @Test
  void aListSignedByAKeyThatOnlyItselfNamesIsRefused() {
    TrustFile theirs = file(8, NOW, ISSUER, NEW.getPublic());
    String token = SignedTrustList.sign(theirs, "list-1", NEW.getPrivate());
    assertThat(SignedTrustList.onFirstUse(token, NOW)).contains(theirs);
    assertRefused(token, Reason.SIGNATURE_WRONG);
  }

  @Test
  void anEarlierVersionIsRefused() {
    assertRefused(signed(file(6, NOW, ISSUER, OLD.getPublic())), Reason.ROLLED_BACK);
  }

  @Test
  void aLaterVersionMadeEarlierIsRefused() {
    TrustFile file = file(8, NOW.minusSeconds(1), ISSUER, OLD.getPublic());
    assertRefused(signed(file), Reason.ROLLED_BACK);
  }

  @Test
  void aListDatedAheadIsRefused() {
    TrustFile file = file(8, NOW.plusSeconds(61), ISSUER, OLD.getPublic());
    assertRefused(signed(file), Reason.ISSUED_IN_FUTURE);
    TrustFile skewed = file(8, NOW.plusSeconds(60), ISSUER, OLD.getPublic());
    assertThat(SignedTrustList.update(signed(skewed), KNOWN, NOW))
        .isEqualTo(new TrustUpdate.Newer(skewed));
  }

  @Test
  void theSameVersionWithOtherContentIsRefused() {
    TrustFile file = file(7, NOW.plusSeconds(1), ISSUER, OLD.getPublic());
    assertRefused(signed(file), Reason.FORKED);
  }

  @Test
  void aListOfAnotherIssuerIsRefused() {
    TrustFile file = file(8, NOW, "https://other.example", OLD.getPublic());
    assertRefused(signed(file), Reason.OF_ANOTHER_ISSUER);
  }

  @Test
  void aSignatureOutsideOfTheKeysTimeIsRefused() {
    String token = signed(file(8, NOW, ISSUER, OLD.getPublic()));
    assertThat(SignedTrustList.update(token, KNOWN, UNTIL))
        .isEqualTo(new TrustUpdate.Refused(Reason.SIGNATURE_WRONG));
    assertThat(SignedTrustList.onFirstUse(token, UNTIL)).isEmpty();
  }

  @Test
  void aSignatureUnderAnotherTypeOrAlgorithmNameIsRefused() throws Exception {
    for (Map<String, String> header :
        List.of(
            Map.of("alg", "ES256", "typ", "statuslist+jwt", "kid", "list-1"),
            Map.of("alg", "ES256", "kid", "list-1"),
            Map.of("alg", "none", "typ", SignedTrustList.TYPE, "kid", "list-1"),
            Map.of("alg", "ES256", "typ", SignedTrustList.TYPE),
            Map.of("alg", "ES256", "typ", SignedTrustList.TYPE, "kid", "list-1", "crit", "b64"),
            Map.of("alg", "ES256", "typ", SignedTrustList.TYPE, "kid", "list-1", "jku", "a"),
            Map.of("alg", "ES256", "typ", SignedTrustList.TYPE, "kid", "list-2"))) {
      String token =
          CompactJws.sign(
              header,
              StrictJson.object(KNOWN.encode()),
              input -> Es256.sign(OLD.getPrivate(), input));
      assertRefused(token, Reason.SIGNATURE_WRONG);
    }
  }

  @Test
  void aChangedByteIsRefused() {
    String token = signed(file(8, NOW, ISSUER, OLD.getPublic()));
    String[] parts = token.split("\\.", -1);
    String other =
        SignedTrustList.sign(file(9, NOW, ISSUER, OLD.getPublic()), "list-1", OLD.getPrivate());
    assertRefused(
        parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2], Reason.SIGNATURE_WRONG);
  }

  @Test
  void whatIsNoTrustListIsMalformed() {
    String notAFile = CompactJws.sign(Map.of("alg", "ES256"), Map.of("version", 1), input -> input);
    for (String token :
        List.of(
            "",
            ".",
            "a.b.c",
            "{}",
            notAFile,
            Base64Url.encode(KNOWN.encode()),
            "x".repeat(1_500_001))) {
      assertRefused(token, Reason.MALFORMED);
      assertThat(SignedTrustList.onFirstUse(token, NOW)).isEmpty();
    }
  }

  private static void assertRefused(String token, Reason reason) {
    assertThat(SignedTrustList.update(token, KNOWN, NOW))
        .isEqualTo(new TrustUpdate.Refused(reason));
  }

  private static String signed(TrustFile file) {
    return SignedTrustList.sign(file, "list-1", OLD.getPrivate());
  }

  private static TrustFile file(int version, Instant issued, String issuer, PublicKey listKey) {
    TrustedKey key = new TrustedKey("list-1", listKey, new Validity(NOW.minusSeconds(100), UNTIL));
    return new TrustFile(
        version,
        issued,
        "Residence office",
        issuer,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(key));
  }

  private static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
