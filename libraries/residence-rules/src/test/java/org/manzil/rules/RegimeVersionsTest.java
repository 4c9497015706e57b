package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manzil.rules.BundledRegimes.lastDay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;

/** A notice is judged by the version of its own day. */
class RegimeVersionsTest {

  private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);
  private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);

  @TempDir Path folder = Path.of("");

  private final Regime old = Regime.bundled("demo");
  private final Facts facts =
      Facts.builder()
          .visaFree(true)
          .movedIn(FRI_2026_11_20)
          .nationality("UZ")
          .birthDate(BirthDate.parse("1990"))
          .roles(Set.of())
          .build();

  @BeforeEach
  void makeNextVersion() throws IOException {
    RegimeCopy next = RegimeCopy.of("demo", folder);
    next.replaceAfter("regime.yaml", "", "2026.1", "2026.2");
    next.replaceAfter(
        "rules.yaml",
        "- id: arrival-visa-free\n",
        "within: 7 working days",
        "within: 3 working days");
  }

  @Test
  void an_old_version_keeps_judging_its_own_days() {
    RegimeVersions versions = RegimeVersions.of(old).with(TUE_2026_12_01, Regime.load(folder));
    assertThat(lastDay(versions.assess(facts, TUE_2026_12_01.minusDays(1)), "arrival-visa-free"))
        .isEqualTo("2026-12-01");
    assertThat(lastDay(versions.assess(facts, TUE_2026_12_01), "arrival-visa-free"))
        .isEqualTo("2026-11-25");
    assertThat(versions.on(LocalDate.of(1900, 1, 1)).version()).isEqualTo("2026.1");
    assertThat(versions.all()).extracting(Regime::version).containsExactly("2026.1", "2026.2");
    assertThat(versions.find("2026.2")).contains(versions.latest());
  }

  @Test
  void adding_a_version_leaves_the_others_as_they_were() {
    RegimeVersions before = RegimeVersions.of(old);
    before.with(TUE_2026_12_01, Regime.load(folder));
    assertThat(before.all()).hasSize(1);
  }

  @Test
  void a_version_cannot_change_the_past_or_be_another_regime() {
    RegimeVersions versions = RegimeVersions.of(old).with(TUE_2026_12_01, Regime.load(folder));
    assertThatThrownBy(() -> versions.with(TUE_2026_12_01.plusDays(1), old))
        .hasMessage("version 2026.1 is already there");
    assertThatThrownBy(() -> RegimeVersions.of(old).with(TUE_2026_12_01, Regime.bundled("de")))
        .hasMessage("de is no version of demo");
  }

  @Test
  void a_version_takes_the_place_of_those_that_would_begin_with_it_or_later() throws IOException {
    RegimeVersions planned = RegimeVersions.of(old).with(TUE_2026_12_01, Regime.load(folder));
    Regime third = third();
    assertThat(planned.with(TUE_2026_12_01, third).all())
        .extracting(Regime::version)
        .containsExactly("2026.1", "2026.3");
    assertThat(planned.with(TUE_2026_12_01.minusDays(1), third).on(TUE_2026_12_01)).isSameAs(third);
    assertThat(planned.with(TUE_2026_12_01.plusDays(1), third).all()).hasSize(3);
  }

  @Test
  void a_version_whose_days_end_elsewhere_is_refused() throws IOException {
    new RegimeCopy(folder).replaceAfter("regime.yaml", "", "Europe/Moscow", "Asia/Tashkent");
    RegimeVersions versions = RegimeVersions.of(old);
    assertThatThrownBy(() -> versions.with(TUE_2026_12_01, Regime.load(folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("its days end in Asia/Tashkent, not in Europe/Moscow");
  }

  private Regime third() throws IOException {
    new RegimeCopy(folder).replaceAfter("regime.yaml", "", "2026.2", "2026.3");
    return Regime.load(folder);
  }
}
