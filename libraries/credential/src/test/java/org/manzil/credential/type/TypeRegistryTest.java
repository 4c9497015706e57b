package org.manzil.credential.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.credential.CredentialVerifier;
import org.manzil.credential.StatusSource;
import org.manzil.credential.Verdict;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.CredentialIssuer;
import org.manzil.credential.issue.NewCredential;
import org.manzil.credential.issue.Signer;
import org.manzil.credential.present.Presentation;
import org.manzil.credential.reason.ReasonCode;

class TypeRegistryTest {

  private static final String TYPE = "https://registration.example.org/residence";
  private static final String BASE = "urn:example:base";
  private static final String PLAIN = "{\"vct\":\"" + TYPE + "\"}";
  private static final ClaimObject FACTS =
      ClaimObject.empty()
          .hidden("name", "Шухрат")
          .clear("region", "Moscow")
          .hidden("address", ClaimObject.empty().hidden("street", "Tverskaya").clear("city", "M"));

  @Test
  void aCredentialThatKeepsToItsTypeIsValid() throws Exception {
    assertThat(
            reason(
                of(
                    claims(
                        claim("[\"name\"]", "always", false),
                        claim("[\"region\"]", "never", true),
                        claim("[\"address\",\"street\"]", "always", true),
                        claim("[\"unheard\"]", "allowed", false))),
                FACTS,
                Set.of("name", "address")))
        .isNull();
  }

  @Test
  void vc7_4_whatMustBeHiddenIsNotClear() throws Exception {
    assertThat(reason(of(claims(claim("[\"region\"]", "always", false))), FACTS, Set.of()))
        .isEqualTo(ReasonCode.TYPE_DISCLOSURE_WRONG);
  }

  @Test
  void aValueOfTheWrongKindDoesNotHideOthersFromTheRule() throws Exception {
    ClaimObject mixed = FACTS.clear("addresses", List.of(Map.of("street", "clear"), "no object"));
    TypeRegistry registry = of(claims(claim("[\"addresses\",null,\"street\"]", "always", false)));
    assertThat(reason(registry, mixed, Set.of())).isEqualTo(ReasonCode.TYPE_DISCLOSURE_WRONG);
  }

  @Test
  void vc7_4_whatMustNotBeHiddenIsNotDisclosed() throws Exception {
    TypeRegistry registry = of(claims(claim("[\"name\"]", "never", false)));
    assertThat(reason(registry, FACTS, Set.of("name"))).isEqualTo(ReasonCode.TYPE_DISCLOSURE_WRONG);
  }

  @Test
  void vc7_3_aMandatoryClaimThatMayNotBeHiddenIsThere() throws Exception {
    TypeRegistry registry = of(claims(claim("[\"office\"]", "never", true)));
    assertThat(reason(registry, FACTS, Set.of())).isEqualTo(ReasonCode.TYPE_CLAIM_MISSING);
    TypeRegistry nested = of(claims(claim("[\"address\",\"country\"]", "never", true)));
    assertThat(reason(nested, FACTS, Set.of("address"))).isEqualTo(ReasonCode.TYPE_CLAIM_MISSING);
    assertThat(reason(nested, FACTS, Set.of())).isNull();
  }

  @Test
  void vc7_3_aMandatoryClaimThatMayBeHiddenNeedNotBeShown() throws Exception {
    assertThat(reason(of(claims(claim("[\"name\"]", "always", true))), FACTS, Set.of())).isNull();
  }

  @Test
  void vc4_3_aTypeThatIsNotKnownIsRefused() throws Exception {
    TypeRegistry registry = of("{\"vct\":\"" + BASE + "\"}");
    assertThat(reason(registry, FACTS, Set.of())).isEqualTo(ReasonCode.TYPE_METADATA_MISSING);
  }

  @Test
  void nothingIsFetchedWithoutAFetcherAndOnlyAfterTheSignature() throws Exception {
    List<String> asked = new ArrayList<>();
    TypeRegistry registry =
        of().withFetcher(
                vct -> {
                  asked.add(vct);
                  return Optional.of(bytes(PLAIN));
                });
    String presentation = presentation(FACTS, Set.of());
    String forged = presentation.replaceFirst("\\.[^.~]{4}([^.~]*)~", ".AAAA$1~");
    assertThat(verdict(registry, forged)).isInstanceOf(Verdict.Invalid.class);
    assertThat(asked).isEmpty();
    assertThat(verdict(registry, presentation)).isInstanceOf(Verdict.Valid.class);
    assertThat(asked).containsExactly(TYPE);
  }

  @Test
  void aFetchedDocumentOfAnotherTypeIsRefused() throws Exception {
    TypeRegistry registry = of().withFetcher(vct -> Optional.of(bytes("{\"vct\":\"other\"}")));
    assertThat(reason(registry, FACTS, Set.of())).isEqualTo(ReasonCode.TYPE_METADATA_MALFORMED);
  }

  @Test
  void vc5_aDocumentThatDoesNotFitItsHashIsRefused() throws Exception {
    ClaimObject right = FACTS.clear("vct#integrity", IntegrityTest.hash("sha256", bytes(PLAIN)));
    ClaimObject wrong = FACTS.clear("vct#integrity", IntegrityTest.hash("sha256", bytes("{}")));
    assertThat(reason(of(PLAIN), right, Set.of())).isNull();
    assertThat(reason(of(PLAIN), wrong, Set.of())).isEqualTo(ReasonCode.TYPE_METADATA_INTEGRITY);
    assertThat(reason(of(PLAIN), FACTS.clear("vct#integrity", 1L), Set.of()))
        .isEqualTo(ReasonCode.CLAIM_MALFORMED);
  }

  @Test
  void vc7_5_rulesAreInheritedAndMayBeMadeStricterOnly() throws Exception {
    String base = document(BASE, "", claim("[\"region\"]", "always", false));
    assertThat(reason(of(document(TYPE, extending(BASE)), base), FACTS, Set.of()))
        .isEqualTo(ReasonCode.TYPE_DISCLOSURE_WRONG);
    String looser = document(TYPE, extending(BASE), claim("[\"region\"]", "never", false));
    assertThat(reason(of(looser, base), FACTS, Set.of()))
        .isEqualTo(ReasonCode.TYPE_METADATA_MALFORMED);
    String allowed = document(BASE, "", claim("[\"region\"]", "allowed", false));
    assertThat(reason(of(looser, allowed), FACTS, Set.of())).isNull();
    String mandatory = document(BASE, "", claim("[\"region\"]", "never", true));
    assertThat(reason(of(looser, mandatory), FACTS, Set.of()))
        .isEqualTo(ReasonCode.TYPE_METADATA_MALFORMED);
  }

  @Test
  void vc4_4_theHashOfAnExtendedTypeCounts() throws Exception {
    String base = document(BASE, "");
    String right = ",\"extends#integrity\":\"" + IntegrityTest.hash("sha512", bytes(base)) + "\"";
    String wrong = ",\"extends#integrity\":\"" + IntegrityTest.hash("sha512", bytes("{}")) + "\"";
    assertThat(reason(of(document(TYPE, extending(BASE) + right), base), FACTS, Set.of())).isNull();
    assertThat(reason(of(document(TYPE, extending(BASE) + wrong), base), FACTS, Set.of()))
        .isEqualTo(ReasonCode.TYPE_METADATA_INTEGRITY);
  }

  @Test
  void vc8_2_typesThatExtendEachOtherAreRefused() throws Exception {
    TypeRegistry circle = of(document(TYPE, extending(BASE)), document(BASE, extending(TYPE)));
    assertThat(reason(circle, FACTS, Set.of())).isEqualTo(ReasonCode.TYPE_METADATA_MALFORMED);
    String[] chain = new String[9];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = document(i == 0 ? TYPE : "urn:" + i, extending("urn:" + (i + 1)));
    }
    assertThat(reason(of(chain), FACTS, Set.of())).isEqualTo(ReasonCode.TYPE_METADATA_MALFORMED);
  }

  @Test
  void vc4_2_aDocumentThatIsNoTypeMetadataIsRefusedByItsMember() {
    for (String wrong :
        new String[] {
          "[]",
          "{}",
          "{\"vct\":1}",
          "{\"vct\":\"a\",\"vct\":\"a\"}",
          "{\"vct\":\"a\",\"extends\":{}}",
          "{\"vct\":\"a\",\"claims\":{}}",
          "{\"vct\":\"a\",\"claims\":[1]}",
          "{\"vct\":\"a\",\"claims\":[{}]}",
          "{\"vct\":\"a\",\"claims\":[{\"path\":[]}]}",
          "{\"vct\":\"a\",\"claims\":[{\"path\":[-1]}]}",
          "{\"vct\":\"a\",\"claims\":[{\"path\":[\"x\"],\"sd\":\"maybe\"}]}",
          "{\"vct\":\"a\",\"claims\":[{\"path\":[\"x\"],\"mandatory\":\"yes\"}]}",
          "{\"vct\":\"a\",\"claims\":[{\"path\":[\"x\"]},{\"path\":[\"x\"]}]}",
          "{\"vct\":\"a\",\"display\":[{\"name\":\"A\"}]}",
          "{\"vct\":\"a\",\"display\":[{\"locale\":\"en\"}]}",
          "{\"vct\":\"a\",\"description\":\"" + "x".repeat(256 * 1024) + "\"}"
        }) {
      assertThatThrownBy(() -> TypeMetadata.parse(bytes(wrong)))
          .as(wrong.substring(0, Math.min(80, wrong.length())))
          .isInstanceOf(TypeMetadataException.class);
    }
    assertThatThrownBy(() -> of(PLAIN, PLAIN)).isInstanceOf(TypeMetadataException.class);
  }

  @Test
  void vc4_2_everyMemberIsRead() throws Exception {
    TypeMetadata type =
        TypeMetadata.parse(
            bytes(
                """
                {"vct":"a","name":"A","description":"B","extends":"b","extends#integrity":"sha256-",
                 "display":[{"locale":"de","name":"Karte","description":"D"}],"other":1,
                 "claims":[{"path":["x",null,0],"mandatory":true,"sd":"always","svg_id":"s",
                   "display":[{"locale":"ru","label":"Икс"}]}]}
                """));
    assertThat(type.parent().orElseThrow().vct()).isEqualTo("b");
    assertThat(type.display().getFirst().label()).isEqualTo("Karte");
    ClaimMetadata claim = type.claims().getFirst();
    assertThat(claim.path()).hasToString("[\"x\",null,0]");
    assertThat(claim.display().getFirst().label()).isEqualTo("Икс");
    assertThat(List.of(claim.mandatory(), claim.disclosure()))
        .containsExactly(true, ClaimMetadata.Disclosure.ALWAYS);
  }

  private static @Nullable ReasonCode reason(
      TypeRegistry registry, ClaimObject claims, Set<String> shown) {
    return switch (verdict(registry, presentation(claims, shown))) {
      case Verdict.Valid valid -> null;
      case Verdict.Invalid invalid -> invalid.reason();
    };
  }

  private static Verdict verdict(TypeRegistry registry, String presentation) {
    VerificationPolicy policy =
        VerificationPolicy.of(
                Forge.policy().trust(), Set.of(TYPE), Forge.AUDIENCE, StatusSource.none())
            .typeMetadata(registry);
    return CredentialVerifier.verify(presentation, policy, Forge.NOW);
  }

  private static String presentation(ClaimObject claims, Set<String> shown) {
    NewCredential order =
        NewCredential.of(
            TYPE, claims, Forge.HOLDER_KEY.getPublic(), Forge.NOW, Duration.ofDays(14));
    Signer issuer = Signer.of(Forge.KID, Forge.ISSUER_KEY.getPrivate());
    String credential = new CredentialIssuer(Forge.ISSUER, issuer, new SecureRandom()).issue(order);
    return Presentation.of(credential, shown)
        .bind(Signer.of("", Forge.HOLDER_KEY.getPrivate()), Forge.AUDIENCE, "n", Forge.NOW);
  }

  private static TypeRegistry of(String... documents) throws TypeMetadataException {
    return TypeRegistry.of(Arrays.stream(documents).map(TypeRegistryTest::bytes).toList());
  }

  private static String claims(String... claims) {
    return document(TYPE, "", claims);
  }

  private static String document(String vct, String more, String... claims) {
    return "{\"vct\":\"%s\"%s,\"claims\":[%s]}".formatted(vct, more, String.join(",", claims));
  }

  private static String extending(String vct) {
    return ",\"extends\":\"" + vct + "\"";
  }

  private static String claim(String path, String sd, boolean mandatory) {
    return "{\"path\":%s,\"sd\":\"%s\",\"mandatory\":%s}".formatted(path, sd, mandatory);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
