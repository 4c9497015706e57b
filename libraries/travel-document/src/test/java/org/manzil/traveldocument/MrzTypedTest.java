package org.manzil.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.traveldocument.MrzSpecimensTest.zone;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What people type and paste. */
class MrzTypedTest {

  @Test
  void spacesCaseAndOtherSignsForTheFillerDoNotMatter() {
    same(Specimens.TD3.toLowerCase(Locale.ROOT));
    same(Specimens.TD3.replaceAll("(.{4})(?=.)", "$1 "));
    same(Specimens.TD3.replace('<', '«'));
    same(Specimens.TD3.replace('<', '‹'));
    same(Specimens.TD3.replace('<', '_'));
    same(Specimens.TD3.replace('<', '＜'));
    same("\uFEFF" + Specimens.TD3.replace("\n", "\r\n\r\n"));
  }

  @Test
  void aScannersDoubleAngleIsTwoFillers() {
    same(Specimens.TD3.replace("<<", "«"));
  }

  @Test
  void linesMayBeJoinedInOne() {
    same(Specimens.TD3.replace("\n", ""));
    assertThat(zone(Specimens.TD1.replace("\n", " ")).findings()).isEmpty();
    assertThat(zone(Specimens.TD2.replace("\n", "")).document().format()).isEqualTo(MrzFormat.TD2);
  }

  @Test
  void nobodyCountsFillers() {
    same(Specimens.TD3.replaceAll("MARIA<+", "MARIA"));
    same(Specimens.TD3.replaceAll("MARIA<+", "MARIA<<<<"));
    same(Specimens.TD3.replaceAll("MARIA<+", "MARIA" + "<".repeat(25)));
    same(Specimens.TD3.replace("B<<<<<10", "B<<<10"));
    same(Specimens.TD3.replace("B<<<<<10", "B<<<<<<<10"));
    assertThat(zone(Specimens.TD1.replaceAll("(?m)<+$", "")).findings()).isEmpty();
  }

  @Test
  void aLetterLeftOutIsNotMadeUpForByFillers() {
    assertThat(zone(Specimens.TD3.replace("L898902C3", "L89892C3")).findings()).isNotEmpty();
    assertThat(zone(Specimens.TD3.replace("7408122", "748122")).findings()).isNotEmpty();
  }

  private static void same(String typed) {
    MrzReading.Zone zone = zone(typed);
    assertThat(zone.findings()).isEmpty();
    assertThat(zone.document()).isEqualTo(zone(Specimens.TD3).document());
  }
}
