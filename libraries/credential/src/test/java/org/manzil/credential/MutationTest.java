package org.manzil.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.sdjwt.HashAlgorithm;

/** Chance changes to good presentations; {@code -Dmanzil.seed=} repeats a run. */
class MutationTest {
  private static final int RUNS = 10_000;
  private static final VerificationPolicy POLICY = Forge.policy();

  private static List<String> good() {
    Forge three = new Forge();
    three.disclose("family_name", "Каримов");
    three.disclose("given_name", "Шухрат");
    three.disclose("notified_since", "2026-11-20");
    Forge nested = new Forge();
    String house = nested.disclosure("house", "7");
    nested.disclosures.add(house);
    nested.disclose("address", Map.of("_sd", List.of(HashAlgorithm.SHA_256.digest(house))));
    Forge again = Forge.oneFact();
    again.bindingPayload.put("nonce", "another");
    return List.of(
        Forge.oneFact().presentation(),
        three.presentation(),
        nested.presentation(),
        again.presentation());
  }

  @Test
  void noChangedPresentationIsAcceptedUnlessItsBytesAreThoseOfAGoodOne() {
    long seed = Long.getLong("manzil.seed", System.nanoTime());
    System.out.println("MutationTest: -Dmanzil.seed=" + seed);
    Random random = new Random(seed);
    List<String> good = good();
    assertThat(good).allMatch(MutationTest::isAccepted);
    Mutations mutations = new Mutations(random, good);
    List<List<List<Byte>>> bytes = good.stream().map(MutationTest::bytes).toList();
    int accepted = 0;
    for (int i = 0; i < RUNS; i++) {
      String changed = mutations.change(good.get(random.nextInt(good.size())));
      if (isAccepted(changed)) {
        assertThat(bytes).as("seed %d, run %d: %s", seed, i, changed).contains(bytes(changed));
        accepted++;
      }
    }
    assertThat(accepted).as("changes that were none, seed %d", seed).isLessThan(RUNS / 5);
  }

  private static boolean isAccepted(String presentation) {
    return CredentialVerifier.verify(presentation, POLICY, Forge.NOW) instanceof Verdict.Valid;
  }

  /** Every segment decoded by the JDK, which is less strict than the verifier. */
  private static List<List<Byte>> bytes(String presentation) {
    List<List<Byte>> decoded = new ArrayList<>();
    for (String segment : presentation.split("[.~]", -1)) {
      List<Byte> bytes = new ArrayList<>();
      for (byte each : Base64.getUrlDecoder().decode(segment)) {
        bytes.add(each);
      }
      decoded.add(bytes);
    }
    return decoded;
  }
}
