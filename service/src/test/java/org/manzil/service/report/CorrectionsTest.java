package org.manzil.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

  private static final List<String> KINDS =
      List.of(
          "notice-corrected",
          "accepted",
          "refused",
          "revoked",
          "identity-seen",
          "identity-restated");

  private static List<String> fitting(String what, String reported, String number) {
    return KINDS.stream()
        .filter(
            kind -> {
              String about = kind.startsWith("identity") ? "" : number;
              return Corrections.fits(
                  what, reported, new Correction(UUID.randomUUID(), kind, about, Instant.EPOCH));
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "name, identity-seen identity-restated",
    "birth-date, identity-seen identity-restated",
    "document, identity-seen identity-restated",
    "address, notice-corrected refused revoked",
    "date, notice-corrected refused revoked",
    "decision, notice-corrected accepted refused revoked",
    "card, notice-corrected refused revoked identity-seen identity-restated",
    "other, notice-corrected refused revoked identity-seen identity-restated",
  })
  void onlyWhatTouchesThePartPutsItRight(String what, String kinds) {
    assertThat(fitting(what, "A", "A")).containsExactly(kinds.split(" "));
    assertThat(fitting(what, "", "A")).as("about no notice").isEqualTo(fitting(what, "A", "A"));
    assertThat(fitting(what, "A", "B"))
        .as("of another notice")
        .allMatch(kind -> kind.startsWith("identity"));
  }
}
