package org.manzil.service.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.manzil.rules.Regime;
import org.manzil.rules.RegimeFiles;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.law.NoticeKind;

class AffectedCountTest {

  private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);

  private final Regime demo = Regime.bundled("demo");

  private static Regime changed(String from, String to) {
    Map<String, String> files = new TreeMap<>(RegimeFiles.named("demo").texts());
    files.computeIfPresent("rules.yaml", (name, text) -> text.replace(from, to));
    return RegimeFiles.of(files).read();
  }

  private static Move arrival(String nationality) {
    return arrival(
        Facts.builder()
            .nationality(nationality)
            .birthDate(BirthDate.parse("1990"))
            .roles(Set.of())
            .build());
  }

  private static Move arrival(Facts told) {
    return new Move(told, NoticeKind.ARRIVAL, LocalDate.of(2026, 11, 20));
  }

  private static PeopleFacts people(int count, Move move) {
    return (on, visitor) -> {
      for (int i = 0; i < count; i++) {
        visitor.accept(move);
      }
    };
  }

  private Affected of(PeopleFacts people, Regime after) {
    return AffectedCount.of(people, demo, after, TUE_2026_12_01);
  }

  @Test
  void nobodyIsAffectedByTheSameRules() {
    assertThat(of(people(10, arrival("UZ")), demo)).isEqualTo(new Affected(10, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void everybodyIsCountedOnceInEachWayAlsoBeyondOneBatch() {
    assertThat(of(people(5000, arrival("UZ")), changed("within: 7 work", "within: 3 work")))
        .isEqualTo(new Affected(5000, 0, 0, 5000, 0, 0, 0));
    assertThat(of(people(5000, arrival("UZ")), changed("within: 7 work", "within: 9 work")))
        .isEqualTo(new Affected(5000, 0, 0, 0, 5000, 0, 0));
    assertThat(of(people(7, arrival("BY")), changed("[BY]", "[KZ]")))
        .as("two duties gained are one person")
        .isEqualTo(new Affected(7, 7, 0, 0, 0, 0, 0));
    assertThat(of(people(7, arrival("UZ")), changed("[BY]", "[UZ]")))
        .isEqualTo(new Affected(7, 0, 7, 0, 0, 0, 0));
  }

  @Test
  void whoIsVisaFreeIsWhoThatVersionSaysItIs() {
    Map<String, String> files = new TreeMap<>(RegimeFiles.named("demo").texts());
    files.computeIfPresent("regime.yaml", (name, text) -> text.replace(", UZ]", "]"));
    assertThat(of(people(8, arrival("UZ")), RegimeFiles.of(files).read()))
        .as("the answer now depends on a visa that nobody was asked about")
        .isEqualTo(new Affected(8, 0, 8, 0, 0, 0, 0));
  }

  @Test
  void factsThatCannotBeTrueAreCountedApart() {
    Move beforeArriving = arrival(Facts.builder().arrived(LocalDate.of(2026, 11, 21)).build());
    assertThat(of(people(6, beforeArriving), demo)).isEqualTo(new Affected(6, 0, 0, 0, 0, 0, 6));
  }

  @Test
  void noTwoCountsTellOnePersonApart() {
    assertThat(new Affected(1204, 0, 1, 9, 10, 17, 0).shown())
        .containsExactly(
            Map.entry("considered", "about 1200"),
            Map.entry("duty", "fewer than 10"),
            Map.entry("noDuty", "fewer than 10"),
            Map.entry("earlier", "fewer than 10"),
            Map.entry("later", "about 10"),
            Map.entry("otherwise", "about 20"),
            Map.entry("notJudged", "fewer than 10"));
  }

  @Test
  void aCountThatFailsIsNoCount() {
    PeopleFacts failing =
        (on, visitor) -> {
          throw new IllegalStateException("no database");
        };
    assertThatThrownBy(() -> of(failing, demo)).hasMessage("no database");
  }
}
