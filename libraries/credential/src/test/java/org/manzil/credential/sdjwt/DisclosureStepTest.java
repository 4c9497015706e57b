package org.manzil.credential.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.vectors.GoodVectors;

class DisclosureStepTest {
  /** The other side of this edge is a shared vector; this one is too deep to be written in one. */
  @Test
  void thirtyTwoLevelsByDisclosuresAreAccepted() throws RefusedException {
    String presentation = GoodVectors.nested(31).presentation();
    assertThat(
            DisclosureStep.process(
                SplitStep.split(presentation),
                Set.of(HashAlgorithm.SHA_256),
                Set.of(),
                Places.IGNORED))
        .containsEntry("n", levels(31));
  }

  private static Map<String, ?> levels(int levels) {
    Map<String, ?> innermost = Map.of();
    return IntStream.range(1, levels)
        .boxed()
        .<Map<String, ?>>reduce(innermost, (inner, i) -> Map.of("n", inner), (a, b) -> b);
  }
}
