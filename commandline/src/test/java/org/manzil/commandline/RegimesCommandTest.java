package org.manzil.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.rules.Regime;

class RegimesCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void copyTheDemonstration() throws IOException {
    for (String file : List.of("regime", "calendars", "rules", "card", "decisions", "retention")) {
      String name = file + ".yaml";
      try (InputStream in = Regime.class.getResourceAsStream("regimes/demo/" + name)) {
        Files.write(folder.resolve(name), Objects.requireNonNull(in).readAllBytes());
      }
    }
  }

  private int lint() {
    return Manzil.commandLine()
        .setOut(new PrintWriter(out, true))
        .execute("regimes", "lint", folder.toString());
  }

  private void change(String from, String to) throws IOException {
    Path rules = folder.resolve("rules.yaml");
    String text = Files.readString(rules);
    assertThat(text).contains(from);
    Files.writeString(rules, text.replaceFirst(from, to));
  }

  @Test
  void theDemonstrationIsUsable() {
    assertThat(lint()).as(out.toString()).isLessThan(2);
  }

  @Test
  void anUnknownFactIsNamedByFileLineAndRuleWithExit2() throws IOException {
    change("visaFree: true", "visaFreee: true");
    assertThat(lint()).isEqualTo(2);
    assertThat(out.toString()).containsPattern("rules\\.yaml:[0-9]+ .*error: .*visaFreee");
  }

  @Test
  void noFolderIsExit2() {
    folder = folder.resolve("absent");
    assertThat(lint()).isEqualTo(2);
    assertThat(out.toString()).contains("there is no such folder");
  }
}
