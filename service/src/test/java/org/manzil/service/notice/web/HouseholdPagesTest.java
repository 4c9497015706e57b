package org.manzil.service.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who lives with the person, who moves along, and who acts for whom. */
@PageTest
class HouseholdPagesTest {

  @LocalServerPort int port;
  private TestBrowser browser = new TestBrowser(0);

  @BeforeEach
  void signIn() {
    browser = new TestBrowser(port).as("farrukh");
    FilingWalk.forget(browser);
  }

  private static Map<String, String> person(String family, String year, String relation) {
    Map<String, String> person = new LinkedHashMap<>();
    person.put("familyName", family);
    person.put("givenName", "");
    person.put("birth.day", "");
    person.put("birth.month", "");
    person.put("birth.year", year);
    person.put("relation", relation);
    return person;
  }

  private Page add(String draft, Map<String, String> person) {
    return FilingWalk.answer(browser, browser.get(draft + "/person"), person);
  }

  private static String flat() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private String begun() {
    return FilingWalk.draft(FilingWalk.begin(browser, "arrival"));
  }

  private Page since(String draft) {
    return FilingWalk.answer(browser, browser.get(draft + "/since"), FilingWalk.answers(""));
  }

  @ParameterizedTest
  @CsvSource({
    "familyName,'',familyName,Type the family name",
    "birth.year,'',birth,Type the date of birth",
    "birth.year,99,birth,Type a real date of birth",
    "birth.day,12,birth,Type a real date of birth",
    "birth.month,13,birth,Type a real date of birth",
    "birth.year,2031,birth,The date of birth must be in the past",
    "birth.year,1850,birth,The date of birth must be after 1900",
    "birth.year,1901,birth,A child cannot be born before its parent",
    "relation,'',relation,Say who this person is to you"
  })
  void aWrongDetailIsToldAtItsFieldAndNothingTypedIsLost(
      String field, String value, String id, String message) {
    String draft = begun();
    Map<String, String> person = person("Kept Name", "2015", "child");
    person.put(field, value);
    Page page = add(draft, person);
    assertThat(page.path()).isEqualTo(draft + "/person");
    assertThat(page.text())
        .contains(
            "There is a problem", "href=\"#" + id + "\">" + message, "id=\"" + id + "-error\"");
    if (!field.equals("familyName")) {
      assertThat(page.text()).contains("value=\"Kept Name\"");
      assertThat(browser.get(draft + "/household").text()).contains("Kept Name");
    }
    assertThat(browser.get(draft + "/check").path()).isEqualTo(draft);
  }

  @Test
  void namesAreKeptAsTyped() {
    String draft = begun();
    String longest = "Ў".repeat(70);
    for (String name : new String[] {"Oʻgʻiloy", "Ҳоҷӣ", longest, "O'Brien ’ʼ", "<b>x</b>&\"'"}) {
      Page listed = add(draft, person(name, "2015", "child"));
      assertThat(listed.path()).isEqualTo(draft + "/household");
    }
    assertThat(browser.get(draft + "/household").text())
        .contains(
            "Oʻgʻiloy", "Ҳоҷӣ", longest, "O&#39;Brien ’ʼ", "&lt;b&gt;x&lt;/b&gt;&amp;&quot;&#39;")
        .doesNotContain("<b>x</b>");
  }

  @Test
  void theRulesSayWhoActsForWhom() {
    String draft = begun();
    Page unused = since(draft);
    unused = add(draft, person("Small", "2023", "child"));
    unused = add(draft, person("Schoolchild", "2014-05", "child"));
    Map<String, String> unknown = person("Nearly", "2008", "child");
    unused = add(draft, unknown);
    unused = add(draft, person("Wife", "1992", "spouse"));
    Map<String, String> schoolchild = person("Schoolchild", "2014", "child");
    schoolchild.put("birth.month", "5");
    unused = add(draft, schoolchild);
    unused = add(draft, person("Brother", "2012", "sibling"));
    assertThat(browser.get(draft + "/household").text())
        .contains("Children under 6 need not be notified.", "You can name Small all the same")
        .contains("For a child under 18 a parent acts. You do so for Schoolchild")
        .contains("does not tell which side of that Nearly is on")
        .contains("From the age of 18 everybody acts for themselves. Wife must file")
        .contains("Brother is under 18, so a parent must act for them")
        .contains("Demo Residence Rules 2026", "§ 3(1)");
    assertThat(browser.get(draft + "/household?lang=ru").text())
        .contains("За ребёнка младше 18 лет действует родитель");
  }

  @Test
  void aSecondTapAddsNobodyAndSomebodyTakenOffCanBePutBack() {
    String draft = begun();
    Page form = browser.get(draft + "/person");
    Page unused = FilingWalk.answer(browser, form, person("Once", "2015", "child"));
    Page listed = FilingWalk.answer(browser, form, person("Once", "2015", "child"));
    assertThat(listed.text().split("<h2 class=\"govuk-heading-s member__name\"", -1)).hasSize(2);
    Map<String, String> removal = new LinkedHashMap<>(listed.form(listed.path()));
    removal.put("member", "m1");
    Page removed = browser.post(draft + "/removal", removal);
    assertThat(removed.text()).contains("Taken off the list: Once").doesNotContain("member__name");
    Page back = browser.post(draft + "/removal", putBack(removed, draft));
    assertThat(back.text()).contains("member__name").doesNotContain("Taken off");
  }

  private static Map<String, String> putBack(Page page, String draft) {
    Map<String, String> form = new LinkedHashMap<>(page.form(draft + "/removal"));
    form.put("back", "back");
    return form;
  }

  @Test
  void twoPagesThatChangeOnePersonDoNotOverwriteEachOther() {
    String draft = begun();
    Page unused = add(draft, person("First", "2015", "child"));
    Page one = browser.get(draft + "/person?member=m1");
    Page two = browser.get(draft + "/person?member=m1");
    unused = FilingWalk.answer(browser, one, person("Second", "2015", "child"));
    Page late = FilingWalk.answer(browser, two, person("Third", "2015", "child"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("changed on another page", "Second", "value=\"Third\"");
    assertThat(FilingWalk.answer(browser, late, person("Third", "2015", "child")).text())
        .contains("Third");
  }

  private Page filedWithFamily(String flat) {
    Map<String, String> answers = FilingWalk.answers(flat);
    Page page = FilingWalk.begin(browser, "arrival");
    String draft = FilingWalk.draft(page);
    Page unused = add(draft, person("Zuhro", "2015", "child"));
    unused = add(draft, person("Hasan", "1990", "spouse"));
    Page filed = FilingWalk.file(browser, FilingWalk.check(browser, page, answers));
    assertThat(filed.text()).contains("Notice filed", "Zuhro, born 2015, child");
    return filed;
  }

  @Test
  void onAChangeTheHouseholdIsOfferedAndWhoStaysIsSaidInWords() {
    Page filed = filedWithFamily(flat());
    Page since = FilingWalk.begin(browser, "change");
    Map<String, String> answers = FilingWalk.answers(flat());
    answers.put("since.day", "2");
    Page asked = FilingWalk.check(browser, since, answers);
    assertThat(asked.path()).endsWith("/household");
    assertThat(asked.text())
        .contains("href=\"#fates-m1\">Say what about Zuhro", "Moves with me", "Stays at the old");
    answers.putAll(Map.of("fates[m1]", "with", "fates[m2]", "stays"));
    Page check = FilingWalk.check(browser, asked, answers);
    assertThat(check.text())
        .contains(
            "What was, and what you tell now", "Stays at the old address. This notice changes")
        .contains("Who acts for whom");
    Page moved = FilingWalk.file(browser, check);
    assertThat(moved.text())
        .contains("What has changed since the notice before", "Zuhro, born 2015, child", "Before");
    assertThat(moved.path()).isNotEqualTo(filed.path());
    // The next move offers those who moved along.
    Page next =
        browser.get(FilingWalk.draft(FilingWalk.begin(browser, "departure")) + "/household");
    assertThat(next.text()).contains("Zuhro", "Leaves with me").doesNotContain("Hasan");
  }

  @Test
  void onADepartureTheHouseholdMayStay() {
    Page unused = filedWithFamily(flat());
    Page since = FilingWalk.begin(browser, "departure");
    Map<String, String> answers = FilingWalk.answers("");
    answers.putAll(Map.of("fates[m1]", "stays", "fates[m2]", "stays", "goingTo", "Душанбе"));
    answers.keySet().removeIf(field -> field.startsWith("address.") || field.equals("flat"));
    Page check = FilingWalk.check(browser, since, answers);
    assertThat(check.text())
        .contains("Novostroyka, 1", "Stays here. This notice changes nothing for them.", "Душанбе");
    Page left = FilingWalk.file(browser, check);
    assertThat(left.text()).contains("Notice filed").doesNotContain("Zuhro");
  }

  @Test
  void aCorrectionKeepsTheNumberAndTheHousehold() {
    Page filed = filedWithFamily(flat());
    String correction = filed.path() + "/correction";
    Page check = browser.post(correction, filed.form(correction));
    assertThat(check.text()).contains("Zuhro, born 2015, child", "File this correction");
    // It is begun once.
    assertThat(browser.post(correction, filed.form(correction)).path()).isEqualTo(check.path());
    Map<String, String> removal =
        new LinkedHashMap<>(
            browser
                .get(FilingWalk.draft(check) + "/household")
                .form(FilingWalk.draft(check) + "/household"));
    removal.put("member", "m2");
    Page unused = browser.post(FilingWalk.draft(check) + "/removal", removal);
    Page changed = browser.get(check.path());
    assertThat(changed.text()).contains("What was, and what you tell now");
    Page corrected = FilingWalk.file(browser, changed);
    assertThat(corrected.path()).isEqualTo(filed.path());
    assertThat(corrected.text()).contains("What you corrected", "Corrected by you", "Hasan");
  }
}
