package org.manzil.credential.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.credential.CredentialVerifier;
import org.manzil.credential.StatusReference;
import org.manzil.credential.StatusSource;
import org.manzil.credential.TrustedIssuers;
import org.manzil.credential.Verdict;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.present.Presentation;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.sdjwt.Binding;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.MalformedException;
import org.manzil.jose.UnverifiedJws;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusListVerdict;

class CredentialIssuerTest {
  private static final Signer SIGNER = Signer.of(Forge.KID, Forge.ISSUER_KEY.getPrivate());
  private static final Signer PHONE = Signer.of("", Forge.HOLDER_KEY.getPrivate());
  private static final URI LIST = URI.create(Forge.ISSUER + "/status-lists/1");
  private static final CredentialIssuer ISSUER =
      new CredentialIssuer(Forge.ISSUER, SIGNER, new SecureRandom());

  private static Map<String, @Nullable Object> facts() {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("family_name", "Каримов");
    facts.put("given_name", "Шухрат");
    facts.put("birth_date", "1990-05");
    return facts;
  }

  private static NewCredential order() {
    return NewCredential.of(
            Forge.TYPE, facts(), Forge.HOLDER_KEY.getPublic(), Forge.NOW, Duration.ofDays(14))
        .withStatus(new StatusReference(7, LIST));
  }

  private static Verdict show(String credential, Set<String> names, VerificationPolicy policy) {
    String presentation =
        Presentation.of(credential, names).bind(PHONE, Forge.AUDIENCE, "041973", Forge.NOW);
    return CredentialVerifier.verify(presentation, policy.expectNonce("041973"), Forge.NOW);
  }

  @Test
  void whatIsIssuedAndPresentedVerifiesAndShowsOnlyTheChosenFacts() {
    Verdict verdict = show(ISSUER.issue(order()), Set.of("birth_date"), Forge.policy());
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Valid.class,
            valid -> {
              assertThat(valid.claims())
                  .containsEntry("birth_date", "1990-05")
                  .doesNotContainKeys("family_name", "given_name", "_sd", "_sd_alg");
              assertThat(valid.binding())
                  .isEqualTo(new Binding.HolderKey(Forge.NOW, Forge.AUDIENCE, "041973"));
            });
  }

  @Test
  void issuedAndExpiryAreRoundedDownToTheDay() throws MalformedException {
    Map<String, @Nullable Object> payload = payload(ISSUER.issue(order()));
    assertThat(payload)
        .containsEntry("iat", Instant.parse("2026-11-22T00:00:00Z").getEpochSecond())
        .containsEntry("exp", Instant.parse("2026-12-06T00:00:00Z").getEpochSecond());
  }

  @Test
  void aCredentialThatWouldEndOnItsFirstDayIsNotIssued() {
    NewCredential order =
        NewCredential.of(Forge.TYPE, facts(), null, Forge.NOW, Duration.ofHours(10));
    assertThatIllegalArgumentException().isThrownBy(() -> ISSUER.issue(order));
  }

  @Test
  void rfc9901Section425DecoysLookLikeDigests() throws MalformedException {
    Map<String, @Nullable Object> payload = payload(ISSUER.issue(order().withDecoys(4)));
    assertThat((List<?>) payload.get("_sd"))
        .hasSize(7)
        .allSatisfy(digest -> assertThat((String) digest).hasSize(43))
        .doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfDigestsDoesNotTellWhichFactIsWhich() throws MalformedException {
    Set<Integer> positions = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String credential = ISSUER.issue(order());
      String first = credential.split("~", -1)[1];
      positions.add(digests(credential).indexOf(HashAlgorithm.SHA_256.digest(first)));
    }
    assertThat(positions).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void twoCopiesShareNoSaltAndNoDigest() throws MalformedException {
    String one = ISSUER.issue(order());
    String two = ISSUER.issue(order());
    assertThat(one.split("~", -1)[1]).isNotEqualTo(two.split("~", -1)[1]);
    assertThat(digests(one)).noneMatch(digests(two)::contains);
  }

  @Test
  void reservedNamesAreNotIssuedAsFacts() {
    for (String name : List.of("iss", "exp", "nbf", "status", "_sd", "...", "_sd_alg")) {
      assertThatIllegalArgumentException().as(name).isThrownBy(() -> issue(Map.of(name, "x")));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> issue(Map.of("address", Map.of("_sd", List.of("x")))));
  }

  @Test
  void reservedClaimsHaveNoPartThatCouldBeHidden() {
    for (Object hiding : List.of(ClaimArray.empty().hidden("x"), ClaimArray.empty().decoys(1))) {
      ClaimObject claims = ClaimObject.empty().clear("aka_vcts", hiding);
      NewCredential order =
          NewCredential.of(Forge.TYPE, claims, null, Forge.NOW, Duration.ofDays(2));
      assertThatIllegalArgumentException().isThrownBy(() -> ISSUER.issue(order));
    }
  }

  @Test
  void aClaimThatTheIssuerWritesItselfIsNotIssuedASecondTime() {
    for (String name : List.of("iss", "vct", "iat", "exp", "_sd_alg")) {
      NewCredential order =
          NewCredential.of(
              Forge.TYPE,
              ClaimObject.empty().clear(name, "x"),
              null,
              Forge.NOW,
              Duration.ofDays(2));
      assertThatIllegalArgumentException().as(name).isThrownBy(() -> ISSUER.issue(order));
    }
  }

  private static String issue(Map<String, ?> facts) {
    return ISSUER.issue(NewCredential.of(Forge.TYPE, facts, null, Forge.NOW, Duration.ofDays(2)));
  }

  @Test
  void aSignerWithoutCertificatesCannotWriteX5c() {
    NewCredential order = order().withCertificates();
    assertThatIllegalArgumentException().isThrownBy(() -> ISSUER.issue(order));
  }

  @Test
  void aFactThatIsNotThereCannotBeShown() {
    String credential = ISSUER.issue(order());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Presentation.of(credential, Set.of("region")));
    assertThatIllegalArgumentException().isThrownBy(() -> Presentation.of("x", Set.of()));
  }

  @Test
  void aRevokedIndexInAVerifiedListMakesTheCredentialInvalid() {
    String credential = ISSUER.issue(order());
    BitSet revoked = new BitSet();
    assertThat(show(credential, Set.of(), withList(revoked))).isInstanceOf(Verdict.Valid.class);
    revoked.set(7);
    assertThat(show(credential, Set.of(), withList(revoked)))
        .isInstanceOfSatisfying(
            Verdict.Invalid.class,
            invalid -> assertThat(invalid.reason()).isEqualTo(ReasonCode.REVOKED));
  }

  private static VerificationPolicy withList(BitSet revoked) {
    String token =
        StatusListToken.sign(
            StatusList.ofRevoked(16, revoked),
            LIST,
            Forge.NOW,
            Forge.NOW.plusSeconds(3600),
            Duration.ofMinutes(1),
            "status",
            Forge.ISSUER_KEY.getPrivate());
    StatusListVerdict verdict =
        StatusListToken.verify(
            token, LIST, kid -> Optional.of(Forge.ISSUER_KEY.getPublic()), Forge.NOW);
    var snapshot = ((StatusListVerdict.Verified) verdict).snapshot();
    return VerificationPolicy.of(
        TrustedIssuers.table().with(Forge.ISSUER, Forge.KID, Forge.ISSUER_KEY.getPublic()),
        Set.of(Forge.TYPE),
        Forge.AUDIENCE,
        StatusSource.of(uri -> uri.equals(LIST) ? Optional.of(snapshot) : Optional.empty()));
  }

  private static List<?> digests(String credential) throws MalformedException {
    return (List<?>) Objects.requireNonNull(payload(credential).get("_sd"));
  }

  private static Map<String, @Nullable Object> payload(String credential)
      throws MalformedException {
    return UnverifiedJws.parse(credential.substring(0, credential.indexOf('~'))).unverifiedClaims();
  }
}
