package org.manzil.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.traveldocument.MrzSpecimensTest.zone;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is read again as it was. */
class MrzRoundTripTest {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final List<String> STATES = List.of("UZB", "D", "TJK", "XXA", "RKS", "VNM", "GBD");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void anyDocumentIsReadAsItWasWritten() {
    for (int i = 0; i < 5_000; i++) {
      TravelDocument document = document();
      MrzReading.Zone zone = zone(String.join("\n", Mrz.write(document)));
      assertThat(zone.findings()).as("seed %d", seed).isEmpty();
      assertThat(zone.document()).as("seed %d", seed).isEqualTo(document);
    }
  }

  private TravelDocument document() {
    MrzFormat format = MrzFormat.values()[random.nextInt(MrzFormat.values().length)];
    boolean visa = format == MrzFormat.MRV_A || format == MrzFormat.MRV_B;
    String code = visa ? "V" : format == MrzFormat.TD3 ? "P" : "ID";
    boolean mayBeLong = format == MrzFormat.TD1 || format == MrzFormat.TD2;
    String number = text(LETTERS + "0123456789", 1, mayBeLong ? 13 : 9);
    String optional = number.length() > 9 ? "" : text(LETTERS + "0123456789", 0, 7);
    return new TravelDocument(
        format,
        code,
        state(),
        names(1),
        names(0),
        false,
        number,
        state(),
        birth(),
        List.of("F", "M", "").get(random.nextInt(3)),
        expiry(),
        optional,
        format == MrzFormat.TD1 ? text("0123456789", 0, 11) : "");
  }

  private String state() {
    return STATES.get(random.nextInt(STATES.size()));
  }

  private String names(int fewest) {
    int words = fewest + random.nextInt(2);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < words; i++) {
      names.append(i == 0 ? "" : " ").append(text(LETTERS, 1, 5));
    }
    return names.toString();
  }

  private String birth() {
    String day = Specimens.SUN_2026_11_22.minusDays(random.nextInt(36_000)).toString();
    return day.substring(0, List.of(10, 7, 4).get(random.nextInt(3)));
  }

  private String expiry() {
    LocalDate today = Specimens.SUN_2026_11_22;
    return today.plusDays(random.nextInt(20_000) - 10_000).toString();
  }

  private String text(String alphabet, int shortest, int longest) {
    StringBuilder text = new StringBuilder();
    int length = shortest + random.nextInt(longest - shortest + 1);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
