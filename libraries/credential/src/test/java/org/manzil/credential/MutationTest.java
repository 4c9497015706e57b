package org.manzil.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.manzil.credential.forge.Forge;

/** Chance changes to a good presentation. */
class MutationTest {
  private static final int RUNS = 2_000;
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~.=+/ {}\"\u0000\u00e9";

  @Test
  void noChangeOfACharacterIsEverAccepted() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String good = Forge.oneFact().presentation();
    VerificationPolicy policy = Forge.policy();
    assertThat(CredentialVerifier.verify(good, policy, Forge.NOW))
        .isInstanceOf(Verdict.Valid.class);
    for (int i = 0; i < RUNS; i++) {
      String changed = change(good, random);
      if (!changed.equals(good)) {
        assertThat(CredentialVerifier.verify(changed, policy, Forge.NOW))
            .as("seed %d, run %d", seed, i)
            .isInstanceOf(Verdict.Invalid.class);
      }
    }
  }

  private static String change(String good, Random random) {
    StringBuilder changed = new StringBuilder(good);
    int at = random.nextInt(good.length());
    switch (random.nextInt(4)) {
      case 0 -> changed.deleteCharAt(at);
      case 1 -> changed.insert(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      case 2 -> changed.setLength(at);
      default -> changed.setCharAt(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return changed.toString();
  }
}
