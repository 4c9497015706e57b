package org.manzil.credential.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.rfc9901.Example;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.credential.sdjwt.SdJwtPolicy;
import org.manzil.credential.sdjwt.SdJwtVerdict;
import org.manzil.credential.sdjwt.SdJwtVerifier;
import org.manzil.credential.sdjwt.UnverifiedSdJwt;
import org.manzil.jose.Base64Url;
import org.manzil.jose.MalformedException;

class SdJwtIssuerTest {
  private static final String TYPE = "example+sd-jwt";
  private static final SdJwtIssuer ISSUER =
      new SdJwtIssuer(Signer.of(Forge.KID, Forge.ISSUER_KEY.getPrivate()), new SecureRandom());

  /** Every shape of RFC 9901 §6 side by side. */
  private static ClaimObject everyShape() {
    return ClaimObject.empty()
        .clear("country", "RU")
        .hidden("name", "Dilnoza")
        .clear("structured", ClaimObject.empty().hidden("a", 1L).clear("b", 2L))
        .hidden("recursive", ClaimObject.empty().hidden("c", Map.of("d", List.of(true))))
        .clear("array", ClaimArray.empty().hidden("x").clear("y").hidden(null))
        .hidden("rows", ClaimArray.empty().hidden(ClaimArray.empty().hidden(1L)));
  }

  private static final Map<String, @Nullable Object> EVERY_CLAIM =
      Forge.mutable(
          "country", "RU",
          "name", "Dilnoza",
          "structured", Map.of("a", 1L, "b", 2L),
          "recursive", Map.of("c", Map.of("d", List.of(true))),
          "array", Arrays.asList("x", "y", null),
          "rows", List.of(List.of(1L)));

  private static SdJwtVerdict verify(String sdJwt, HashAlgorithm hash) {
    return SdJwtVerifier.verify(
        sdJwt,
        Forge.ISSUER_KEY.getPublic(),
        SdJwtPolicy.unbound(TYPE).hashAlgorithms(Set.of(hash)),
        Forge.NOW);
  }

  private static Map<String, @Nullable Object> payload(String sdJwt) throws RefusedException {
    return UnverifiedSdJwt.parse(sdJwt).issuerJwt().unverifiedClaims();
  }

  @Test
  void section6WhatIsIssuedInEveryShapeComesBackWhole() {
    for (HashAlgorithm hash : HashAlgorithm.values()) {
      assertThat(verify(ISSUER.hashingWith(hash).issue(TYPE, everyShape()), hash))
          .isInstanceOfSatisfying(
              SdJwtVerdict.Valid.class, valid -> assertThat(valid.claims()).isEqualTo(EVERY_CLAIM));
    }
  }

  @Test
  void section42OnlyClearClaimsStandInThePayload() throws RefusedException {
    Map<String, @Nullable Object> payload = payload(ISSUER.issue(TYPE, everyShape()));
    assertThat(payload)
        .containsOnlyKeys("country", "structured", "array", "_sd_alg", "_sd")
        .containsEntry("_sd_alg", "sha-256");
    assertThat(Example.map(payload.get("structured"))).containsOnlyKeys("b", "_sd");
    assertThat(String.valueOf(payload)).doesNotContain("Dilnoza", "recursive");
  }

  @Test
  void section426ADisclosureComesAfterThoseItNames() throws RefusedException {
    List<String> shown = List.of(ISSUER.issue(TYPE, everyShape()).split("~"));
    List<String> recursive =
        shown.stream().filter(each -> decoded(each).contains("\"recursive\"")).toList();
    String child = shown.get(shown.indexOf(recursive.getFirst()) - 1);
    assertThat(decoded(recursive.getFirst())).contains(HashAlgorithm.SHA_256.digest(child));
  }

  private static String decoded(String disclosure) {
    try {
      return new String(Base64Url.decode(disclosure), StandardCharsets.UTF_8);
    } catch (MalformedException e) {
      return "";
    }
  }

  @Test
  void section425DecoysStandAtEveryLevelAndChangeNothing() throws RefusedException {
    ClaimObject claims =
        ClaimObject.empty()
            .clear("object", ClaimObject.empty().clear("a", 1L).decoys(2))
            .clear("array", ClaimArray.empty().clear("x").hidden("y").decoys(3))
            .hidden("inner", ClaimObject.empty().hidden("b", 1L).decoys(4))
            .decoys(5);
    String issued = ISSUER.issue(TYPE, claims);
    Map<String, @Nullable Object> payload = payload(issued);
    assertThat(digests(payload)).hasSize(6);
    assertThat(digests(Objects.requireNonNull((Map<?, ?>) payload.get("object")))).hasSize(2);
    assertThat((List<?>) payload.get("array")).hasSize(5);
    assertThat(verify(issued, HashAlgorithm.SHA_256))
        .isInstanceOfSatisfying(
            SdJwtVerdict.Valid.class,
            valid ->
                assertThat(valid.claims())
                    .isEqualTo(
                        Map.of(
                            "object", Map.of("a", 1L),
                            "array", List.of("x", "y"),
                            "inner", Map.of("b", 1L))));
  }

  @Test
  void section425DecoysOfAnArrayStandAnywhere() throws RefusedException {
    ClaimObject claims =
        ClaimObject.empty().clear("array", ClaimArray.empty().clear("x").decoys(2));
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      places.add(Example.list(payload(ISSUER.issue(TYPE, claims)).get("array")).indexOf("x"));
    }
    assertThat(places).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void section4241DigestsAreSortedSoThatTheirOrderTellsNothing() throws RefusedException {
    List<String> digests = digests(payload(ISSUER.issue(TYPE, everyShape().decoys(8))));
    assertThat(digests).hasSize(11).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void section93SaltsHave128BitsAndNoneIsUsedTwice() {
    Set<Object> salts = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      for (String disclosure : ISSUER.issue(TYPE, everyShape()).split("~")) {
        if (!disclosure.contains(".")) {
          String salt = decoded(disclosure).split("\"", -1)[1];
          assertThat(salt).hasSize(22);
          assertThat(salts.add(salt)).isTrue();
        }
      }
    }
    assertThat(salts).hasSize(20 * 9);
  }

  @Test
  void section411WithoutDigestsThereIsNoHashAlgorithm() throws RefusedException {
    String issued = ISSUER.issue(TYPE, ClaimObject.empty().clear("a", Collections.emptyList()));
    assertThat(payload(issued)).containsOnlyKeys("a");
    assertThat(issued).endsWith("~").doesNotEndWith("~~");
  }

  @Test
  void section41TheFormatsNamesAreRefusedAtEveryLevel() {
    for (String name : List.of("_sd", "...")) {
      for (ThrowingShape shape : SHAPES) {
        assertThatIllegalArgumentException().as(name).isThrownBy(() -> shape.with(name));
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ISSUER.issue(TYPE, ClaimObject.empty().clear("_sd_alg", "md5")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ISSUER.issue(TYPE, ClaimObject.empty().hidden("_sd_alg", "md5")));
  }

  private interface ThrowingShape {
    Object with(String name);
  }

  private static final List<ThrowingShape> SHAPES =
      List.of(
          name -> ClaimObject.empty().clear(name, "x"),
          name -> ClaimObject.empty().hidden(name, "x"),
          name -> ClaimObject.empty().hidden("a", Map.of("b", List.of(Map.of(name, "x")))),
          name -> ClaimArray.empty().clear(Map.of(name, "x")));

  @Test
  void aTreeHasNoNameTwiceNoTreeInPlainJsonAndNoNegativeDecoys() {
    ClaimObject object = ClaimObject.empty().clear("a", 1L);
    assertThatIllegalArgumentException().isThrownBy(() -> object.hidden("a", 2L));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimTree.of(Map.of("a", ClaimArray.empty().hidden("x"))));
    assertThatIllegalArgumentException().isThrownBy(() -> object.decoys(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> ClaimArray.empty().decoys(-1));
  }

  private static List<String> digests(Map<?, ?> object) {
    return ((List<?>) Objects.requireNonNull(object.get("_sd")))
        .stream().map(String.class::cast).toList();
  }
}
