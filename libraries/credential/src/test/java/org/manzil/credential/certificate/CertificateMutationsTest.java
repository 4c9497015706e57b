package org.manzil.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.credential.vectors.CertificateMutationVectors;
import org.manzil.credential.vectors.Vector;
import org.manzil.credential.vectors.VectorFiles;

class CertificateMutationsTest {
  private static final String FILE = "certificate-mutations.json";

  @Test
  @SuppressWarnings("unchecked")
  void everyChangedChainGetsTheAnswerThatTheBrowserGives() {
    String anchor = Vector.text(VectorFiles.read(FILE, "anchors").getFirst(), "certificate");
    Set<@Nullable Object> seen = new HashSet<>();
    for (Map<String, @Nullable Object> vector : VectorFiles.read(FILE, "vectors")) {
      List<String> chain = (List<String>) Objects.requireNonNull(vector.get("x5c"));
      assertThat(CertificateMutationVectors.reason(chain, anchor))
          .as("%s", chain)
          .isEqualTo(vector.get("reason"));
      seen.add(vector.get("reason"));
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(null, "certificate-malformed", "certificate-not-trusted");
  }
}
