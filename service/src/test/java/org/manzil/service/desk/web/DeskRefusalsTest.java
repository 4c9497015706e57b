package org.manzil.service.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.service.desk.Act;
import org.manzil.service.desk.DecisionRefusedException;
import org.manzil.service.desk.Task;
import org.manzil.service.log.LogUnavailableException;
import org.manzil.service.notice.NoticeState;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

class DeskRefusalsTest {

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    Path file = Path.of("src/main/resources/messages/desk_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }

  @Test
  void whileTheLogIsAwayTheAnswerSaysThatNothingWasShown() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    String view =
        new DeskRefusals()
            .guarded(
                new ExtendedModelMap(),
                response,
                () -> {
                  throw new LogUnavailableException("away");
                });
    assertThat(view).isEqualTo("desk/log-away");
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("60");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalHasWords(DecisionRefusedException.Reason reason) throws IOException {
    for (String language : new String[] {"en", "ru"}) {
      assertThat(words(language)).containsKey("desk.refused." + DeskRefusals.code(reason));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyActTaskStateReasonAndFieldHasWords(String language) throws IOException {
    Properties words = words(language);
    for (Act act : Act.values()) {
      assertThat(words).containsKey("desk.act." + act.code());
    }
    for (Task task : Task.values()) {
      assertThat(words).containsKey("desk.waits." + task.code());
    }
    for (NoticeState state : NoticeState.values()) {
      assertThat(words).containsKey("desk.state." + state.code());
    }
    Opening.READY.forEach(reason -> assertThat(words).containsKey("desk.reason." + reason));
    NoticeFields.SHOWN.forEach(field -> assertThat(words).containsKey("desk.field." + field));
  }
}
