package org.manzil.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressImportTest {

  private static final String SAMPLE = "../libraries/address-search/sample/gar";
  private static final String CSV =
      """
      LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH
      13.4,52.5,12,Hauptstraße,,Berlin,Mitte,BE,10117,,a1
      13.4,52.5,,Hauptstraße,,Berlin,Mitte,BE,10117,,a2
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Manzil.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private int load(String source, String path, String... more) {
    String[] arguments = {"addresses", "import", "--source", source, "--into", into(), path};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return run(all);
  }

  private String into() {
    return folder.resolve("into").toString();
  }

  @Test
  void aDeliveryIsImportedAndSearched() {
    assertThat(load("gar", SAMPLE, "--region", "50", "--region", "77")).isZero();
    assertThat(out.toString())
        .contains("65 streets, 683 houses", "ГАР", "left out, missing attribute: 1");

    assertThat(run("addresses", "search", "--index", into(), "тверская 7")).isZero();
    assertThat(out.toString()).contains("\"localText\" : \"Тверская улица, 7, Москва");
  }

  @Test
  void listsAreImportedWithTheLicenceOfTheirSource() throws IOException {
    String file = Files.writeString(folder.resolve("be.csv"), CSV).toString();

    assertThat(load("openaddresses", file, "--licence", "dl-de/zero-2-0", "--json")).isZero();

    assertThat(out.toString()).contains("\"houses\" : 1", "\"NO_NUMBER\" : 1", "dl-de/zero-2-0");
  }

  @Test
  void aFailureIsOneLineAndExitTwo() throws IOException {
    String file = Files.writeString(folder.resolve("be.csv"), CSV).toString();

    assertThat(load("ban", file)).isEqualTo(2);
    assertThat(err.toString()).contains("lacks the columns").hasLineCount(1);
    assertThat(load("gar", SAMPLE, "--as", "delta")).isEqualTo(2);
    assertThat(err.toString()).contains("import the full one first");
    assertThat(load("gar", SAMPLE, "--licence", "x")).isEqualTo(2);
    assertThat(load("postbox", SAMPLE)).isEqualTo(2);
  }
}
