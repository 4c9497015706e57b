package org.manzil.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsentFormTest {

  @Test
  void carriesEveryValueButNotTheToken() {
    Map<String, String[]> sent =
        Map.of("a", new String[] {"1", "2"}, "_csrf", new String[] {"secret"});
    assertThat(UnsentForm.sent("/notices/new", sent).orElseThrow().fields())
        .containsExactly(new UnsentForm.Field("a", "1"), new UnsentForm.Field("a", "2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/notices//evil",
        "/notices/../x",
        "/notices?a=b",
        "/noticesx",
        "/demo/x",
        "/sign-out",
        "notices",
        "",
        "/desk/a/b/c/d",
        "/my/\r\nx"
      })
  void refusesEveryPathThatIsNotOneOfOurForms(String path) {
    assertThat(UnsentForm.sent(path, Map.of())).isEmpty();
  }

  @Test
  void refusesWhatIsTooLargeToTravelInAPage() {
    String[] large = {"x".repeat(70_000)};
    String[] many = Collections.nCopies(201, "x").toArray(String[]::new);
    assertThat(UnsentForm.sent("/notices", Map.of("a", large))).isEmpty();
    assertThat(UnsentForm.sent("/notices", Map.of("a", many))).isEmpty();
  }

  @Test
  void everyQuestionOfABegunNoticeIsOneOfOurForms() {
    String draft = "/notices/new/6f1c1f4e-3e0a-4d53-9d4c-0a3f3f0b7c11";
    for (String step : new String[] {"", "/going-to", "/household", "/person", "/filing"}) {
      assertThat(UnsentForm.sent(draft + step, Map.of())).as(step).isPresent();
    }
  }

  @Test
  void knowsWhoseFormItIs() {
    assertThat(UnsentForm.sent("/desk/cases", Map.of()).orElseThrow().ofOfficer()).isTrue();
    assertThat(UnsentForm.sent("/my/card", Map.of()).orElseThrow().ofOfficer()).isFalse();
  }
}
