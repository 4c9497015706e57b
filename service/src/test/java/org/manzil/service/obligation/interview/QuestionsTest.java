package org.manzil.service.obligation.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.rules.facts.FactName;

class QuestionsTest {

  static Stream<String> everythingAsked() {
    return Stream.concat(
        Stream.of(Interview.KIND, Interview.SINCE),
        Arrays.stream(FactName.values()).map(FactName::code));
  }

  /** Russian has every key that English has; another test sees to that. */
  @ParameterizedTest
  @MethodSource("everythingAsked")
  void everyFactARuleMayAskForHasItsWords(String name) throws Exception {
    Properties words = new Properties();
    try (var in = Questions.class.getResourceAsStream("/messages/obligation_en.properties")) {
      words.load(in);
    }
    for (String part : List.of("ask", "hint", "label", "error")) {
      assertThat(words).containsKey("obligation." + part + "." + name);
    }
  }
}
