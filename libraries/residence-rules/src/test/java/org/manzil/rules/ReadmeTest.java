package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.law.NoticeKind;

class ReadmeTest {

  @Test
  void the_example_compiles_and_says_what_the_readme_says() throws IOException {
    Regime regime = Regime.bundled("demo");
    Facts facts =
        Facts.builder()
            .visaFree(true)
            .movedIn(LocalDate.of(2026, 11, 20))
            .nationality("UZ")
            .birthDate(BirthDate.parse("1990-05"))
            .roles(Set.of())
            .build();
    Assessment answer = regime.assess(facts, LocalDate.of(2026, 11, 22));
    Obligation arrival = answer.obligationFor(NoticeKind.ARRIVAL).orElseThrow();
    String said = arrival.explanation().in(Locale.ENGLISH);

    String readme = Files.readString(Path.of("README.md"));
    String here = Files.readString(Path.of("src/test/java/org/manzil/rules/ReadmeTest.java"));
    String example =
        readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("System.out"));
    assertThat(flat(here)).contains(flat(example));
    assertThat(flat(readme)).contains(flat(said.substring(0, said.indexOf(" Wed"))));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
