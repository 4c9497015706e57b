package org.manzil.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The vectors that the browser is held to as well. */
class TrustListVectorsTest {
  @Test
  void everyListIsTakenOrRefusedAsTheVectorSays() throws Exception {
    var vectors = TrustListVectors.read();
    assertThat(vectors).hasSizeGreaterThan(50);
    for (Map<String, @Nullable Object> vector : vectors) {
      assertThat(answer(vector)).as("%s", vector.get("name")).isEqualTo(vector.get("expected"));
    }
  }

  private static String answer(Map<String, @Nullable Object> vector) {
    String token = text(vector, "token");
    Instant now = Instant.parse(text(vector, "now"));
    TrustUpdate update =
        vector.get("known") instanceof String known
            ? SignedTrustList.update(token, onceBelieved(known), now)
            : SignedTrustList.onFirstUse(token, now)
                .<TrustUpdate>map(TrustUpdate.Newer::new)
                .orElseGet(() -> new TrustUpdate.Refused(whyNot(vector)));
    return switch (update) {
      case TrustUpdate.Newer newer -> "newer";
      case TrustUpdate.Unchanged unchanged -> "unchanged";
      case TrustUpdate.Refused refused -> refused.reason().code();
    };
  }

  private static TrustFile onceBelieved(String known) {
    return SignedTrustList.onFirstUse(known, Instant.parse("2026-11-22T08:00:00Z")).orElseThrow();
  }

  /** On first use nobody is told why; the browser says one of two. */
  private static TrustUpdate.Reason whyNot(Map<String, @Nullable Object> vector) {
    return text(vector, "expected").equals(TrustUpdate.Reason.MALFORMED.code())
        ? TrustUpdate.Reason.MALFORMED
        : TrustUpdate.Reason.SIGNATURE_WRONG;
  }

  private static String text(Map<String, @Nullable Object> vector, String name) {
    return (String) Objects.requireNonNull(vector.get(name), name);
  }
}
