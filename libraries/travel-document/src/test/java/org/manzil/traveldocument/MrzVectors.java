package org.manzil.traveldocument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes {@code src/test/vectors/mrz.json}, which the page's script is tested against too. */
final class MrzVectors {

  static final Path FILE = Path.of("src/test/vectors/mrz.json");

  private static final List<String> TEXTS =
      Stream.of(
              Specimens.TD1,
              Specimens.TD2,
              Specimens.TD3,
              Specimens.MRV_A,
              Specimens.MRV_B,
              Specimens.LONG_NUMBER,
              Specimens.TD3.toLowerCase(Locale.ROOT),
              Specimens.TD3.replace("\n", ""),
              Specimens.TD1.replace("\n", " "),
              Specimens.TD3.replace("<<", "«"),
              Specimens.TD3.replace('<', '«'),
              Specimens.TD3.replace('<', '_'),
              Specimens.TD3.replace('<', '＜'),
              Specimens.TD3.replaceAll("MARIA<+", "MARIA"),
              Specimens.TD3.replace("B<<<<<10", "B<<<10"),
              Specimens.TD3.replace("B<<<<<10", "B<<<<<<<10"),
              Specimens.TD1.replaceAll("(?m)<+$", ""),
              Specimens.TD3.replace("L898902C36", "L898902C46"),
              Specimens.TD3.replace("L898902C36", "L898902C3<"),
              Specimens.TD3.replace("L898902C3", "L8989O2C3"),
              Specimens.TD3.replace("L898902C3", "L89892C3"),
              Specimens.TD3.replace("L898902C3", "L898-2C3"),
              Specimens.LONG_NUMBER.replace("7349", "7359"),
              Specimens.LONG_NUMBER.replace("7349", "<<<<"),
              Specimens.TD3.replace("7408122", "74O8122"),
              Specimens.TD3.replace("7408122", "7408132"),
              Specimens.TD3.replace("7408122", "7A08122"),
              Specimens.TD3.replace("7408122", "740231" + CheckDigit.of("740231")),
              Specimens.TD3.replace("7408122", "7408<<" + CheckDigit.of("7408<<")),
              Specimens.TD3.replace("7408122", "74<<<<" + CheckDigit.of("74<<<<")),
              Specimens.TD3.replace("7408122", "<<<<<<0"),
              Specimens.TD3.replace("7408122", "261122" + CheckDigit.of("261122")),
              Specimens.TD3.replace("7408122", "261123" + CheckDigit.of("261123")),
              Specimens.TD3.replace("1204159", "1204169"),
              Specimens.TD3.replace("ZE184226B", "ZE184226C"),
              Specimens.TD3.replace("ZE184226B<<<<<10", "<<<<<<<<<<<<<<<6"),
              Specimens.TD3.replace("<<<<<10", "<<<<<11"),
              Specimens.TD3.replace("2F12", "2Q12"),
              Specimens.TD3.replace("P<UTO", "P<QQQ"),
              Specimens.TD3.replace("P<UTO", "P<D<<"),
              Specimens.TD3.replace("P<UTO", "P<UT0"),
              Specimens.TD3.replace("P<UTO", "X<UTO"),
              Specimens.TD3.replace("6UTO7", "6<<<7"),
              Specimens.TD3.replace("6UTO7", "6XXA7"),
              Specimens.TD3.replace("ERIKSSON", "ERIKSSÖN"),
              Specimens.TD3.replace("ERIKSSON", "ЕRIKSSON"),
              Specimens.TD3.replaceAll("ERIK.*", "<".repeat(39)),
              Specimens.TD3.replaceAll("ERIKSSON.*", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"),
              Specimens.TD3.replaceAll("ERIKSSON.*", "ARKFREITH" + "<".repeat(30)),
              "",
              "hello",
              "A\nB\nC",
              "P<UTO\nL898902C36UTO7408122F")
          .toList();

  /** Every code of three letters that a zone may name, and Germany's one. */
  private static final List<String> STATES =
      Stream.concat(Stream.of("D"), codes()).filter(States::known).toList();

  private MrzVectors() {}

  private static Stream<String> codes() {
    return IntStream.range(0, 26 * 26 * 26)
        .mapToObj(at -> "" + letter(at / 676) + letter(at / 26 % 26) + letter(at % 26));
  }

  private static char letter(int at) {
    return (char) ('A' + at);
  }

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }

  static String text() {
    return "{\"today\":\""
        + Specimens.SUN_2026_11_22
        + "\",\"states\":"
        + STATES.stream()
            .map(code -> member(code, States.shortest(code)))
            .collect(Collectors.joining(",", "{", "}"))
        + TEXTS.stream()
            .map(MrzVectors::vector)
            .collect(Collectors.joining(",\n", ",\"vectors\":[\n", "\n]}\n"));
  }

  private static String vector(String text) {
    MrzReading reading = Mrz.read(text, Specimens.SUN_2026_11_22);
    String findings =
        reading.findings().stream()
            .map(finding -> finding.field().code() + "/" + finding.problem().code())
            .map(MrzVectors::quoted)
            .collect(Collectors.joining(","));
    String document = reading instanceof MrzReading.Zone zone ? document(zone.document()) : "null";
    return "{\"text\":%s,\"findings\":[%s],\"document\":%s}"
        .formatted(quoted(text), findings, document);
  }

  private static String document(TravelDocument one) {
    return Stream.of(
            member("format", one.format().name()),
            member("issuingState", States.shortest(one.issuingState())),
            member("familyName", one.familyName()),
            member("givenNames", one.givenNames()),
            member("documentNumber", one.documentNumber()),
            member("nationality", States.shortest(one.nationality())),
            member("birthDate", one.birthDate()),
            member("expiryDate", one.expiryDate()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String member(String name, String value) {
    return quoted(name) + ":" + quoted(value);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\n", "\\n").replace("\"", "\\\"") + '"';
  }
}
