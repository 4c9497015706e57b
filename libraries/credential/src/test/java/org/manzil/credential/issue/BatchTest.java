package org.manzil.credential.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.credential.StatusReference;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.forge.TestKeys;
import org.manzil.credential.issue.Batch.Copy;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.UnverifiedDisclosure;
import org.manzil.credential.sdjwt.UnverifiedSdJwt;

class BatchTest {
  private static final int COPIES = 20;
  private static final URI LIST = URI.create(Forge.ISSUER + "/status-lists/1");
  private static final CredentialIssuer ISSUER =
      new CredentialIssuer(
          Forge.ISSUER, Signer.of(Forge.KID, Forge.ISSUER_KEY.getPrivate()), new SecureRandom());

  private static NewCredential common() {
    ClaimObject claims =
        ClaimObject.empty()
            .hidden("family_name", "Karimova")
            .hidden("address", ClaimObject.empty().hidden("house", "7k2").decoys(2))
            .clear("regions", ClaimArray.empty().hidden("Moscow").decoys(2))
            .decoys(3);
    return NewCredential.of(Forge.TYPE, claims, null, Forge.NOW, Duration.ofDays(14));
  }

  private static Copy copy(int index) {
    return new Copy(TestKeys.p256().getPublic(), new StatusReference(1_000 + index, LIST));
  }

  /** The only values that two copies may have in common, by the place where they stand. */
  private static final Map<String, Object> SHARED =
      Map.ofEntries(
          Map.entry("header/alg", "ES256"),
          Map.entry("header/typ", "dc+sd-jwt"),
          Map.entry("header/kid", Forge.KID),
          Map.entry("payload/iss", Forge.ISSUER),
          Map.entry("payload/vct", Forge.TYPE),
          Map.entry("payload/iat", 1_795_305_600L),
          Map.entry("payload/exp", 1_796_515_200L),
          Map.entry("payload/cnf/jwk/kty", "EC"),
          Map.entry("payload/cnf/jwk/crv", "P-256"),
          Map.entry("payload/status/status_list/uri", LIST.toString()),
          Map.entry("payload/_sd_alg", "sha-256"),
          Map.entry("disclosures/0/1", "family_name"),
          Map.entry("disclosures/0/2", "Karimova"),
          Map.entry("disclosures/1/1", "house"),
          Map.entry("disclosures/1/2", "7k2"),
          Map.entry("disclosures/2/1", "address"),
          Map.entry("disclosures/3/1", "Moscow"));

  @Test
  void twentyCopiesShareNoValueButTheDeclaredOnes() throws RefusedException {
    List<Copy> copies = IntStream.range(0, COPIES).mapToObj(BatchTest::copy).toList();
    List<String> issued = ISSUER.issue(new Batch(common(), copies));
    assertThat(issued).hasSize(COPIES);
    Map<Object, Set<Integer>> copiesByValue = new HashMap<>();
    for (int i = 0; i < COPIES; i++) {
      for (Object value : leaves(issued.get(i)).values()) {
        copiesByValue.computeIfAbsent(value, v -> new TreeSet<>()).add(i);
      }
    }
    Set<Object> linkable = new HashSet<>();
    copiesByValue.forEach(
        (value, where) -> {
          if (where.size() > 1) {
            linkable.add(value);
          }
        });
    assertThat(linkable).containsExactlyInAnyOrderElementsOf(new HashSet<>(SHARED.values()));
    assertThat(leaves(issued.getFirst())).containsAllEntriesOf(SHARED);
  }

  /** Every text, number and signature of a credential by its place. */
  private static Map<String, Object> leaves(String credential) throws RefusedException {
    UnverifiedSdJwt sdJwt = UnverifiedSdJwt.parse(credential);
    Map<String, Object> leaves = new HashMap<>();
    collect("header", sdJwt.issuerJwt().unverifiedHeader(), leaves);
    collect("payload", sdJwt.issuerJwt().unverifiedClaims(), leaves);
    String jwt = credential.substring(0, credential.indexOf('~'));
    leaves.put("signature", jwt.substring(jwt.lastIndexOf('.') + 1));
    collect(
        "disclosures",
        sdJwt.disclosures().stream().map(UnverifiedDisclosure::json).toList(),
        leaves);
    return leaves;
  }

  private static void collect(String place, @Nullable Object json, Map<String, Object> leaves) {
    switch (json) {
      case Map<?, ?> map ->
          map.forEach((name, value) -> collect(place + "/" + name, value, leaves));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          collect(place + "/" + i, list.get(i), leaves);
        }
      }
      case null -> {}
      default -> leaves.put(place, json);
    }
  }

  @Test
  void copiesThatShareAKeyOrAStatusIndexAreNotIssued() {
    PublicKey key = TestKeys.p256().getPublic();
    StatusReference status = new StatusReference(1, LIST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Batch(common(), List.of(new Copy(key, null), new Copy(key, null))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Batch(
                    common(),
                    List.of(new Copy(key, status), new Copy(TestKeys.p256().getPublic(), status))));
    assertThatIllegalArgumentException().isThrownBy(() -> new Batch(common(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Batch(common().withStatus(status), List.of(copy(0))));
  }

  @Test
  void copiesWithoutStatusAreIssuedToo() {
    List<Copy> copies = new ArrayList<>();
    copies.add(new Copy(TestKeys.p256().getPublic(), null));
    copies.add(new Copy(TestKeys.p256().getPublic(), null));
    assertThat(ISSUER.issue(new Batch(common(), copies))).hasSize(2).doesNotHaveDuplicates();
  }
}
