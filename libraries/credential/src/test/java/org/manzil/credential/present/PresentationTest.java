package org.manzil.credential.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.issue.ClaimArray;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.ExampleIssuer;
import org.manzil.credential.issue.SdJwtIssuer;
import org.manzil.credential.issue.Signer;
import org.manzil.credential.rfc9901.Example;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.credential.sdjwt.SdJwtPolicy;
import org.manzil.credential.sdjwt.SdJwtVerdict;
import org.manzil.credential.sdjwt.SdJwtVerifier;
import org.manzil.jose.EcJwk;

class PresentationTest {
  private static final String TYPE = "example+sd-jwt";
  private static final SdJwtIssuer ISSUER =
      new SdJwtIssuer(Signer.of(Forge.KID, Forge.ISSUER_KEY.getPrivate()), new SecureRandom());
  private static final Signer HOLDER = Signer.of("", Forge.HOLDER_KEY.getPrivate());
  private static final Map<String, ?> CNF =
      Map.of("jwk", EcJwk.write(Forge.HOLDER_KEY.getPublic()));
  private static final String CREDENTIAL =
      ISSUER.issue(
          TYPE,
          ClaimObject.empty()
              .clear("cnf", CNF)
              .hidden("name", "Dilnoza")
              .hidden("address", ClaimObject.empty().hidden("street", "T").hidden("house", "7"))
              .clear("nationalities", ClaimArray.empty().hidden("TJ").clear("UZ").hidden("KG"))
              .hidden(
                  "household",
                  ClaimArray.empty()
                      .hidden(ClaimObject.empty().clear("relation", "child").hidden("name", "A"))
                      .hidden(ClaimObject.empty().clear("relation", "wife").hidden("name", "B"))
                      .decoys(2))
              .decoys(2));

  private static Map<String, @Nullable Object> shown(@Nullable Object... path) {
    String presentation = Presentation.of(CREDENTIAL, List.of(ClaimPath.of(path))).unbound();
    return claims(presentation, SdJwtPolicy.unbound(TYPE));
  }

  private static Map<String, @Nullable Object> claims(String presentation, SdJwtPolicy policy) {
    SdJwtVerdict verdict =
        SdJwtVerifier.verify(presentation, Forge.ISSUER_KEY.getPublic(), policy, Forge.NOW);
    assertThat(verdict).isInstanceOf(SdJwtVerdict.Valid.class);
    return ((SdJwtVerdict.Valid) verdict).claims();
  }

  private static Map<String, @Nullable Object> with(String name, Object value) {
    Map<String, @Nullable Object> claims =
        Forge.mutable("cnf", CNF, "nationalities", List.of("UZ"));
    claims.put(name, value);
    return claims;
  }

  @Test
  void section72ANestedClaimTakesItsParentsAlongAndNoSiblings() {
    assertThat(shown("address", "house")).isEqualTo(with("address", Map.of("house", "7")));
    assertThat(shown("household", 1, "name"))
        .isEqualTo(with("household", List.of(Map.of("relation", "wife", "name", "B"))));
  }

  @Test
  void aParentTakesAllThatIsInsideOfIt() {
    assertThat(shown("address")).isEqualTo(with("address", Map.of("street", "T", "house", "7")));
  }

  @Test
  void elementsAreChosenByIndexOrAllAtOnce() {
    assertThat(shown("nationalities", 2)).isEqualTo(with("nationalities", List.of("UZ", "KG")));
    assertThat(shown("nationalities", null))
        .isEqualTo(with("nationalities", List.of("TJ", "UZ", "KG")));
    assertThat(shown("household", null, "relation"))
        .isEqualTo(
            with("household", List.of(Map.of("relation", "child"), Map.of("relation", "wife"))));
  }

  @Test
  void aClearClaimIsChosenWithoutADisclosure() {
    assertThat(shown("nationalities", 1)).isEqualTo(with("nationalities", List.of("UZ")));
    assertThat(Presentation.of(CREDENTIAL, Set.of()).unbound().split("~", -1)).hasSize(2);
  }

  @Test
  void disclosuresKeepTheOrderOfTheCredential() {
    List<String> issued = List.of(CREDENTIAL.split("~"));
    String presentation =
        Presentation.of(CREDENTIAL, List.of(ClaimPath.of("household"), ClaimPath.of("name")))
            .unbound();
    assertThat(issued).containsSubsequence(presentation.split("~"));
  }

  @Test
  void anUnknownPathIsAnErrorThatNamesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Presentation.of(CREDENTIAL, List.of(ClaimPath.of("address", "flat"))))
        .withMessage("this credential has no claim [\"address\",\"flat\"]");
  }

  @Test
  void section72WhatIsNoCredentialIsRefused() {
    String bound = Presentation.of(CREDENTIAL, Set.of()).bind(HOLDER, "a", "n", Forge.NOW);
    String foreign = CREDENTIAL + Forge.oneFact().disclosures.getFirst() + "~";
    for (String bad : List.of("", "x", "x~", bound, foreign)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Presentation.of(bad, Set.of()))
          .withMessageStartingWith("not a credential: ");
    }
  }

  @Test
  void section43SdHashUsesTheCredentialsOwnHash() {
    SdJwtPolicy policy = SdJwtPolicy.of(TYPE, Forge.AUDIENCE).expectNonce("041973");
    for (HashAlgorithm hash : HashAlgorithm.values()) {
      String credential =
          ISSUER
              .hashingWith(hash)
              .issue(TYPE, ClaimObject.empty().clear("cnf", CNF).hidden("name", "Dilnoza"));
      String presentation =
          Presentation.of(credential, Set.of("name"))
              .bind(HOLDER, Forge.AUDIENCE, "041973", Forge.NOW);
      assertThat(claims(presentation, policy.hashAlgorithms(Set.of(hash))))
          .containsEntry("name", "Dilnoza");
    }
  }

  static Stream<Example> examples() {
    return Example.signed();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theRfcsPathsChooseTheRfcsDisclosures(Example example) {
    List<ClaimPath> paths =
        Example.list(example.presented().get("paths")).stream()
            .map(path -> ClaimPath.ofJson(Example.list(path)))
            .toList();
    String presentation = Presentation.of(ExampleIssuer.credential(example), paths).unbound();
    String expected = ExampleIssuer.presentation(example);
    assertThat(Arrays.asList(presentation.split("~")))
        .containsExactlyInAnyOrder(expected.substring(0, expected.lastIndexOf('~')).split("~"));
  }
}
