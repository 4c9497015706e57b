package org.manzil.service.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A notice that is begun now and filed later, elsewhere, or twice. */
@PageTest
class DraftPagesTest {

  @LocalServerPort int port;
  @Autowired private JdbcClient jdbc;
  private TestBrowser browser = new TestBrowser(0);

  @BeforeEach
  void signIn() {
    browser = new TestBrowser(port).as("dilnoza");
    FilingWalk.forget(browser);
  }

  private Page begun() {
    return FilingWalk.begin(browser, "arrival");
  }

  private Page checked(String flat) {
    return FilingWalk.check(browser, begun(), FilingWalk.answers(flat));
  }

  private Page answer(String page, Map<String, String> answers) {
    return FilingWalk.answer(browser, browser.get(page), answers);
  }

  @Test
  void anotherDeviceGoesOnWhereThisOneStopped() {
    Page since = begun();
    Page unused = FilingWalk.answer(browser, since, FilingWalk.answers("other"));
    TestBrowser other = new TestBrowser(port).as("dilnoza");
    String draft = FilingWalk.draft(since);
    assertThat(other.get("/my").text()).contains("You have a notice you began", draft);
    assertThat(other.get(draft).text())
        .contains("You have answered 2 of 6 questions", draft + "/address");
    assertThat(other.get(draft + "/since").text()).contains("value=\"2026\"");
    assertThat(other.get(draft + "/check").path()).isEqualTo(draft);
  }

  @Test
  void backAndReloadShowWhatWasAnsweredEvenIfItIsWrong() {
    Page since = begun();
    Page wrong =
        FilingWalk.answer(
            browser, since, Map.of("since.day", "31", "since.month", "2", "since.year", "2026"));
    assertThat(wrong.path()).isEqualTo(since.path());
    assertThat(browser.get(since.path()).text())
        .contains("value=\"31\"", "value=\"2026\"")
        .doesNotContain("There is a problem");
    assertThat(browser.get(FilingWalk.draft(since)).text()).contains("Please look again");
  }

  @Test
  void somebodyElsesDraftIsAsAbsentAsOneThatNeverWas() {
    Page since = begun();
    String draft = FilingWalk.draft(since);
    String never = "/notices/new/6f1c1f4e-3e0a-4d53-9d4c-0a3f3f0b7c11";
    TestBrowser stranger = new TestBrowser(port).as("farrukh");
    Map<String, String> csrf = stranger.get("/notices/new").form("/notices/new");
    for (String rest : new String[] {"", "/since", "/person", "/check"}) {
      Page theirs = stranger.get(draft + rest);
      Page absent = stranger.get(never + rest);
      assertThat(theirs.status()).as(rest).isEqualTo(404);
      assertThat(alike(theirs, draft)).isEqualTo(alike(absent, never));
      assertThat(theirs.headers().keySet()).isEqualTo(absent.headers().keySet());
    }
    for (String rest : new String[] {"/since", "/person", "/removal", "/filing"}) {
      assertThat(stranger.post(draft + rest, csrf).status()).as(rest).isEqualTo(404);
    }
    Page unused = stranger.post(draft + "/deletion", csrf);
    assertThat(browser.get(draft).status()).isEqualTo(200);
  }

  private static String alike(Page page, String draft) {
    return page.text()
        .replace(draft, "D")
        .replaceAll("nonce=\"[^\"]*\"", "nonce")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "csrf");
  }

  @Test
  void whatNoDraftIsCalledIsAbsent() {
    for (String id : new String[] {"x", "0", "..%2f", "6F1C1F4E-3E0A-4D53-9D4C-0A3F3F0B7C11"}) {
      assertThat(browser.get("/notices/new/" + id).status()).as(id).isIn(400, 404);
    }
  }

  @Test
  void thePageThatIsSentLaterOverwritesNothingSilently() {
    String going = FilingWalk.draft(begun()) + "/host";
    Page one = browser.get(going);
    Page two = browser.get(going);
    Page first =
        FilingWalk.answer(browser, one, Map.of("provided", "yes", "hostName", "First Host"));
    assertThat(first.status()).isEqualTo(200);
    Page second =
        FilingWalk.answer(browser, two, Map.of("provided", "yes", "hostName", "Second Host"));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text())
        .contains("This answer was changed on another page", "First Host")
        .contains("value=\"Second Host\"");
    assertThat(browser.get(going).text()).contains("First Host").doesNotContain("Second Host");
    Page kept =
        FilingWalk.answer(browser, second, Map.of("provided", "yes", "hostName", "Second Host"));
    assertThat(kept.status()).isEqualTo(200);
    assertThat(browser.get(going).text()).contains("Second Host");
  }

  @Test
  void twoPagesWithDifferentQuestionsOrTheSameAnswerDisturbNobody() {
    String draft = FilingWalk.draft(begun());
    Page since = browser.get(draft + "/since");
    Page host = browser.get(draft + "/host");
    assertThat(FilingWalk.answer(browser, since, FilingWalk.answers("")).status()).isEqualTo(200);
    assertThat(FilingWalk.answer(browser, since, FilingWalk.answers("")).status()).isEqualTo(200);
    assertThat(FilingWalk.answer(browser, host, Map.of("provided", "no")).status()).isEqualTo(200);
    assertThat(browser.get(draft + "/since").text()).contains("value=\"2026\"");
  }

  @Test
  void twoTapsFileOneNoticeAndEveryPageOfTheDraftLeadsToIt() {
    Page check = checked("taps");
    String filing = check.path().replace("/check", "/filing");
    Map<String, String> form = check.form(filing);
    Page first = browser.post(filing, form);
    Page second = browser.post(filing, form);
    assertThat(first.text()).contains("Notice filed", "manzil-receipt-");
    assertThat(second.path()).isEqualTo(first.path());
    assertThat(browser.get(check.path()).path()).isEqualTo(first.path());
    assertThat(browser.get(FilingWalk.draft(check) + "/since").path()).isEqualTo(first.path());
    assertThat(browser.get("/my").text()).doesNotContain(FilingWalk.draft(check));
    assertThat(answersKept()).isZero();
    // It can be found again.
    assertThat(browser.get(first.path()).text()).contains("Notice filed");
  }

  private long answersKept() {
    return jdbc.sql(
            "SELECT count(*) FROM notice.draft WHERE answers IS NOT NULL AND number IS NOT NULL")
        .query(Long.class)
        .single();
  }

  @Test
  void whatIsFiledIsWhatWasRead() {
    Page check = checked("read");
    String filing = check.path().replace("/check", "/filing");
    Map<String, String> form = check.form(filing);
    Page unused = answer(FilingWalk.draft(check) + "/address", FilingWalk.answers("otherwise"));
    Page again = browser.post(filing, form);
    assertThat(again.path()).isEqualTo(check.path());
    assertThat(again.text()).contains("changed on another page meanwhile", "otherwise");
    assertThat(FilingWalk.file(browser, again).text()).contains("Notice filed", "otherwise");
  }

  @Test
  void aChangedAnswerLeadsBackToTheCheck() {
    Page check = checked("back");
    assertThat(check.text())
        .contains(FilingWalk.draft(check) + "/since\"")
        .doesNotContain("What was, and what you tell now");
    Map<String, String> answers = FilingWalk.answers("back");
    answers.put("since.day", "2");
    assertThat(answer(FilingWalk.draft(check) + "/since", answers).path()).isEqualTo(check.path());
  }

  @Test
  void answersSurviveALanguageSwitch() {
    Page check = checked("lang");
    assertThat(browser.get(check.path() + "?lang=ru").text()).contains("Проверьте ответы", "lang");
    Page host = browser.get(FilingWalk.draft(check) + "/host?lang=en");
    Map<String, String> form = new LinkedHashMap<>(host.form(host.path()));
    form.putAll(Map.of("provided", "yes", "hostName", "Typed, not sent"));
    Page russian = browser.post(host.path() + "?lang=ru", form);
    assertThat(russian.path()).isEqualTo(host.path());
    assertThat(russian.text())
        .contains("Кто-нибудь предоставляет", "Typed, not sent")
        .doesNotContain("Есть ошибка");
  }

  @Test
  void anExpiredDraftIsGone() {
    String draft = FilingWalk.draft(begun());
    int unused =
        jdbc.sql("UPDATE notice.draft SET changed_at = changed_at - interval '31 days'").update();
    assertThat(browser.get(draft).status()).isEqualTo(404);
    assertThat(browser.get("/my").text()).doesNotContain(draft);
  }

  @Test
  void aDraftIsDeletedByThePersonAndAFourthIsNotBegun() {
    String first = FilingWalk.draft(begun());
    Page page = begun();
    page = begun();
    assertThat(browser.get("/notices/new").text()).contains("You have begun three notices");
    Map<String, String> form = new LinkedHashMap<>(browser.get(first).form(first + "/deletion"));
    form.putAll(Map.of("draft", "6f1c1f4e-3e0a-4d53-9d4c-0a3f3f0b7c12", "kind", "arrival"));
    assertThat(browser.post("/notices/new", form).path()).isEqualTo("/notices/new");
    assertThat(browser.post(first + "/deletion", form).text())
        .contains("What you began is deleted")
        .doesNotContain(first);
    assertThat(browser.get(first).status()).isEqualTo(404);
    assertThat(browser.post("/notices/new", form).path()).endsWith("/since");
    assertThat(browser.post("/notices/new", form).path()).endsWith("/since");
    assertThat(page.path()).endsWith("/since");
  }

  @Test
  void aFormThatIsTooLargeIsRefusedAndChangesNothing() {
    String draft = FilingWalk.draft(begun());
    Page large =
        answer(draft + "/host", Map.of("provided", "yes", "hostName", "x".repeat(150_000)));
    assertThat(large.status()).isEqualTo(413);
    assertThat(TestBrowser.withoutIds(browser.get(draft + "/host").text())).doesNotContain("xxx");
  }
}
