package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.rules.revision.Revision;
import org.manzil.rules.revision.RuleChange;
import org.manzil.rules.revision.RulePart;

/** What an operator reads before a new version becomes active. */
class RevisionTest {

  private final Regime demo = Regime.bundled("demo");

  @TempDir Path folder = Path.of("");

  private RegimeCopy next = new RegimeCopy(folder);

  @BeforeEach
  void copyDemo() throws IOException {
    next = RegimeCopy.of("demo", folder);
  }

  @Test
  void an_untouched_copy_changes_nothing() {
    assertThat(revision().changes()).isEmpty();
    assertThat(revision().in(Locale.ENGLISH)).containsExactly("Nothing changes.");
  }

  @Test
  void a_shorter_limit_is_told_in_plain_words() throws IOException {
    next.replaceAfter("rules.yaml", "- id: departure\n", "within: 7 cal", "within: 5 cal");
    next.replaceAfter("rules.yaml", "- id: departure\n", "latest 7 cal", "latest 5 cal");
    assertThat(revision().in(Locale.ENGLISH))
        .containsExactly(
            "Changed (the wording, the time limit): before “When you leave the country, notify at"
                + " the earliest 7 days before moving out and at the latest 7 calendar days after"
                + " it.”, now “When you leave the country, notify at the earliest 7 days before"
                + " moving out and at the latest 5 calendar days after it.”");
  }

  @Test
  void a_rule_that_comes_or_goes_is_named() throws IOException {
    next.replaceAfter("rules.yaml", "", "  - id: departure\n", "  - id: going\n");
    assertThat(revision().changes())
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly("Removed", "Added");
    assertThat(revision().in(Locale.GERMAN).getFirst())
        .startsWith("Entfällt: „Wenn Sie das Land verlassen");
  }

  @Test
  void a_new_holiday_changes_the_limits_that_are_counted_in_its_calendar() throws IOException {
    next.replaceAfter("calendars.yaml", "", "every: 06-12", "every: 06-13");
    assertThat(revision().changes())
        .hasSize(demo.law().rules().size())
        .allSatisfy(
            change ->
                assertThat(((RuleChange.Changed) change).parts())
                    .containsExactly(RulePart.TIME_LIMIT));
  }

  private Revision revision() {
    return demo.revisedBy(Regime.load(folder));
  }
}
