package org.manzil.credential.interoperability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.SdJwtIssuer;
import org.manzil.credential.present.Presentation;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.credential.sdjwt.SdJwtPolicy;
import org.manzil.credential.sdjwt.SdJwtVerdict;
import org.manzil.credential.sdjwt.SdJwtVerifier;

/** 1,000 trees each way with each peer; {@code -Dmanzil.seed=} repeats a run. */
class RandomTreesTest {
  private static final int TREES = 1_000;
  private static final Pattern DIGEST = Pattern.compile("\"([A-Za-z0-9_-]{43,86})\"");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final SdJwtPolicy ANY_HASH =
      SdJwtPolicy.unbound(Peer.TYPE).hashAlgorithms(EnumSet.allOf(HashAlgorithm.class));

  static Stream<Peer> peers() {
    return Stream.of(new Authlete(), new Eudi(), new NodePeer());
  }

  private static long seed(Peer peer, String loses) {
    long seed = Long.getLong("manzil.seed", System.nanoTime());
    String without = loses.isEmpty() ? "" : "; it loses " + loses + ", so no value is null";
    System.out.printf("%s: -Dmanzil.seed=%d%s%n", peer.getClass().getSimpleName(), seed, without);
    return seed;
  }

  @ParameterizedTest
  @MethodSource("peers")
  void whatIsIssuedHereIsReadThereWholeAndInPart(Peer peer) throws Exception {
    peer.require();
    long seed = seed(peer, peer.losesWhenReading());
    Random random = new Random(seed);
    RandomTrees trees = new RandomTrees(random, peer.losesWhenReading().isEmpty());
    HashAlgorithm[] hashes = HashAlgorithm.values();
    int read = 0;
    int leftOut = 0;
    while (read < TREES) {
      ClaimObject tree = trees.next();
      String issued =
          new SdJwtIssuer(Keys.ISSUER.ours(), new SecureRandom())
              .hashingWith(hashes[read % hashes.length])
              .issue(Peer.TYPE, tree);
      Set<String> names = chosen(tree, random);
      String part = Presentation.of(issued, names).unbound();
      same(verified(part), Trees.shown(tree, names), seed, read);
      Optional<Map<String, @Nullable Object>> whole = read(peer, tree, issued);
      Optional<Map<String, @Nullable Object>> shown = read(peer, tree, part);
      if (whole.isPresent() && shown.isPresent()) {
        same(whole.get(), Trees.whole(tree), seed, read);
        same(shown.get(), Trees.shown(tree, names), seed, read);
        read++;
      } else {
        leftOut++;
      }
    }
    System.out.printf(
        "%s: %d trees that it cannot read were drawn again%n",
        peer.getClass().getSimpleName(), leftOut);
    assertThat(leftOut).isLessThan(TREES / 5);
  }

  private static Optional<Map<String, @Nullable Object>> read(
      Peer peer, ClaimObject tree, String sdJwt) throws Exception {
    try {
      return peer.canRead(tree) ? Optional.of(peer.verify(sdJwt)) : Optional.empty();
    } catch (Exception refusal) {
      if (!peer.errs(refusal)) {
        throw refusal;
      }
      assertThat(digests(sdJwt)).doesNotHaveDuplicates();
      return Optional.empty();
    }
  }

  /** Every text in the payload and the disclosures that is as long as a digest. */
  private static List<String> digests(String sdJwt) {
    List<String> found = new ArrayList<>();
    for (String piece : sdJwt.substring(sdJwt.indexOf('.') + 1).split("[.~]", -1)) {
      String text = new String(Base64.getUrlDecoder().decode(piece), StandardCharsets.ISO_8859_1);
      DIGEST.matcher(text).results().forEach(each -> found.add(each.group(1)));
    }
    return found;
  }

  private static Set<String> chosen(ClaimObject tree, Random random) {
    Set<String> names = new HashSet<>(tree.members().keySet());
    names.removeIf(name -> random.nextBoolean());
    return names;
  }

  @ParameterizedTest
  @MethodSource("peers")
  void whatIsIssuedThereIsReadHere(Peer peer) throws Exception {
    peer.require();
    long seed = seed(peer, peer.losesWhenIssuing());
    RandomTrees trees = new RandomTrees(new Random(seed), peer.losesWhenIssuing().isEmpty());
    for (int i = 0; i < TREES; i++) {
      ClaimObject tree = trees.next();
      same(verified(peer.issue(tree)), Trees.whole(tree), seed, i);
    }
  }

  private static Map<String, @Nullable Object> verified(String sdJwt) {
    SdJwtVerdict verdict = SdJwtVerifier.verify(sdJwt, Keys.ISSUER.publicKey(), ANY_HASH, NOW);
    assertThat(verdict).as(sdJwt).isInstanceOf(SdJwtVerdict.Valid.class);
    return ((SdJwtVerdict.Valid) verdict).claims();
  }

  private static void same(
      Map<String, @Nullable Object> read, Map<String, @Nullable Object> meant, long seed, int i) {
    assertThat(PlainJson.comparable(read))
        .as("seed %d, tree %d", seed, i)
        .isEqualTo(PlainJson.comparable(meant));
  }
}
