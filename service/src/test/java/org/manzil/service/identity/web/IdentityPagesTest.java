package org.manzil.service.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.notice.FiledNotice;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.Identity;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class IdentityPagesTest {

  private static final Pattern REFERENCE =
      Pattern.compile("identity-reference__text\">([0-9A-Z-]{19})<");
  private static final Pattern CODE = Pattern.compile("identity-slip__code[^>]*>([0-9A-Z-]{29})<");

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Residents residents;
  @Autowired Notices notices;
  @Autowired RecoveryCodes codes;

  private final String number =
      "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  private Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("issuingState", "UZ");
    answers.put("documentNumber", number);
    answers.put("familyName", "Qodirova");
    answers.put("givenName", "Oʻgʻiloy");
    answers.put("otherFamilyName", "Қодирова");
    answers.put("birthDate.day", "");
    answers.put("birthDate.month", "5");
    answers.put("birthDate.year", "1991");
    answers.put("nationality", "UZ");
    return answers;
  }

  private static Page send(
      TestBrowser browser, Page shown, String form, String to, Map<String, String> answers) {
    Map<String, String> fields = new LinkedHashMap<>(shown.form(form));
    fields.putAll(answers);
    return browser.post(to, fields);
  }

  private static Page checked(TestBrowser browser, Map<String, String> answers) {
    Page start = browser.get("/sign-up");
    Page details = send(browser, start, "/sign-up/document", "/sign-up/details", Map.of());
    return send(browser, details, "/sign-up/check", "/sign-up/check", answers);
  }

  private static Page lines(TestBrowser browser, String typed) {
    String path = "/sign-up/document";
    return send(browser, browser.get("/sign-up"), path, path, Map.of("mrz", typed));
  }

  /** A person with an account; the browser is theirs. */
  private TestBrowser person() {
    TestBrowser browser = new TestBrowser(port);
    Page check = checked(browser, answers());
    assertThat(check.text()).contains("Oʻgʻiloy", "Қодирова", number, "05.1991", "Uzbekistan");
    Page made = send(browser, check, "/sign-up", "/sign-up", Map.of());
    assertThat(made.path()).isEqualTo("/my/keys");
    // Without a way to sign in no other page of theirs opens.
    String unused = codes.handOut(lastSignUp());
    return browser;
  }

  @Test
  void whoHasSignedUpIsLedOnOnceTheyCanComeBack() {
    TestBrowser browser = new TestBrowser(port);
    Page keys = send(browser, checked(browser, answers()), "/sign-up", "/sign-up", Map.of());
    assertThat(keys.text())
        .doesNotContain("Continue: file", "If you can, make another", "Where you are signed in");
    Page sheet = send(browser, keys, "/my/keys/codes", "/my/keys/codes", Map.of());
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(browser.get("/my/keys").text())
        .containsSubsequence("href=\"/notices/new\"", "Continue: file a notice", "<h2");
    assertThat(browser.get("/notices/new").path()).isEqualTo("/notices/new");
    assertThat(browser.get("/my/keys").text()).doesNotContain("Continue: file");
  }

  @Test
  void whoWasGoingElsewhereIsLedThereAfterSigningUp() {
    TestBrowser browser = new TestBrowser(port);
    assertThat(browser.get("/my/identity").path()).isEqualTo("/sign-in");
    Page keys = send(browser, checked(browser, answers()), "/sign-up", "/sign-up", Map.of());
    Page unused = send(browser, keys, "/my/keys/codes", "/my/keys/codes", Map.of());
    assertThat(browser.get("/my/keys").text())
        .containsSubsequence("href=\"/my/identity\"", "Continue to where you were going");
  }

  private ResidentId lastSignUp() {
    return new ResidentId(
        jdbc.sql("SELECT resident_id FROM identity.sign_up ORDER BY created_at DESC LIMIT 1")
            .query(UUID.class)
            .single());
  }

  private Page desk(String act, Map<String, String> answers) {
    TestBrowser officer = new TestBrowser(port).as("1001");
    String path = "/desk/identity/" + act;
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("issuingState", "UZ");
    typed.put("documentNumber", number.toLowerCase(Locale.ROOT));
    typed.put("birthDate.month", "05");
    typed.put("birthDate.year", "1991");
    typed.put("familyName", "QODIROVA");
    typed.put("givenName", "O'g'iloy");
    typed.put("nationality", "UZ");
    typed.putAll(answers);
    return send(officer, officer.get(path), path, path, typed);
  }

  private static String reference(TestBrowser person) {
    return found(REFERENCE, person.get("/my/identity").text());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private static Page enrol(TestBrowser person, String code) {
    String path = "/my/identity/enrolment";
    return send(person, person.get("/my/identity"), path, path, Map.of("code", code));
  }

  private static Page restate(TestBrowser person, Map<String, String> answers) {
    String path = "/my/identity/details";
    return send(person, person.get(path), path, path, answers);
  }

  private int accounts() {
    return jdbc.sql("SELECT count(*) FROM resident.person").query(Integer.class).single();
  }

  @Test
  void theLinesFillTheFieldsAndEachFindingStandsAtItsField() {
    Page page =
        lines(
            new TestBrowser(port),
            "p<utoeriksson<<anna<maria\nL898902C46UTO7408122F1204159ZE184226B<<<<<10");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.path()).isEqualTo("/sign-up/document");
    assertThat(page.text())
        .contains("value=\"ERIKSSON\"", "value=\"ANNA MARIA\"", "value=\"L898902C4\"")
        .contains("href=\"#documentNumber\"", "Document number: does not match its check digit")
        .doesNotContain("href=\"#birthDate");
  }

  @Test
  void linesWithNothingAgainstThemAreCheckedOnceOnly() {
    TestBrowser browser = new TestBrowser(port);
    Page check =
        lines(browser, "P<UZBKARIMOVA<<DILNOZA\nFA12345673UZB9104129F3104116<<<<<<<<<<<<<<<6");
    assertThat(check.status()).isEqualTo(200);
    assertThat(check.text()).contains("12.04.1991", "This is right", "in other letters, too");
    Page changed = send(browser, check, "/sign-up", "/sign-up/details", Map.of());
    assertThat(changed.text()).contains("value=\"KARIMOVA\"", "action=\"/sign-up/check\"");
    int before = accounts();
    assertThat(send(browser, check, "/sign-up", "/sign-up", Map.of()).path()).isEqualTo("/my/keys");
    assertThat(accounts()).isEqualTo(before + 1);
  }

  @Test
  void whatAreNoLinesIsSaidAndKept() {
    Page page = lines(new TestBrowser(port), "P<UTO hello");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("These are not the lines of a document", "P&lt;UTO hello");
  }

  @Test
  void wrongAnswersAreSaidAtTheirFieldsAndKept() {
    Map<String, String> answers = answers();
    answers.put("familyName", "Qodi\u202erova");
    answers.put("birthDate.year", "2999");
    answers.put("issuingState", "");
    answers.put("documentNumber", "");
    Page page = checked(new TestBrowser(port), answers);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text())
        .contains("href=\"#issuingState\"", "href=\"#documentNumber\"", "href=\"#familyName\"")
        .contains("The date must be today or in the past", "value=\"Oʻgʻiloy\"");
  }

  @Test
  void twoTapsMakeOneAccountAndOtherAnswersUnderTheSameFormMakeNone() {
    TestBrowser browser = new TestBrowser(port);
    Map<String, String> fields = new LinkedHashMap<>(checked(browser, answers()).form("/sign-up"));
    int before = accounts();
    assertThat(browser.post("/sign-up", fields).path()).isEqualTo("/my/keys");
    assertThat(elsewhere(fields).path()).isEqualTo("/my/keys");
    assertThat(accounts()).isEqualTo(before + 1);
    fields.put("familyName", "Another");
    Page refused = elsewhere(fields);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("This form was sent before");
    assertThat(accounts()).isEqualTo(before + 1);
  }

  /** The same form, as a browser sends it that has not got the answer. */
  private Page elsewhere(Map<String, String> fields) {
    TestBrowser again = new TestBrowser(port);
    Map<String, String> fresh = new LinkedHashMap<>(fields);
    fresh.putAll(again.get("/sign-up").form("/sign-up/document"));
    return again.post("/sign-up", fresh);
  }

  @Test
  void withoutTheCsrfTokenNothingIsMade() {
    TestBrowser browser = new TestBrowser(port);
    Map<String, String> fields = new LinkedHashMap<>(checked(browser, answers()).form("/sign-up"));
    int before = accounts();
    fields.remove("_csrf");
    assertThat(browser.post("/sign-up", fields).status()).isEqualTo(403);
    assertThat(accounts()).isEqualTo(before);
  }

  @Test
  void aStatedPersonIsToldWhatToDoAndGetsNoCard() {
    TestBrowser person = person();
    assertThat(person.get("/my").text()).contains("Your document has not been seen yet");
    Page card = person.get("/my/card");
    assertThat(card.text()).contains("There is no card before").doesNotContain("card-page.js");
    Page offer = person.get("/wallet/offer");
    assertThat(offer.status()).isEqualTo(409);
    assertThat(offer.text()).contains("/problems/identity-not-seen");
  }

  @Test
  void aDeskThatTypesTheSameDocumentMakesItSeenAndThePersonReadsWho() {
    TestBrowser person = person();
    String reference = reference(person);
    Page done = desk("seen", Map.of("reference", reference));
    assertThat(done.text()).contains("Document seen").doesNotContain("Qodirova");
    assertThat(desk("seen", Map.of("reference", reference)).text()).contains("Document seen");
    assertThat(person.get("/my/identity").text())
        .containsOnlyOnce("The office saw your document")
        .contains("1001", "An office has seen your document");
    assertThat(person.get("/my/identity/details").path()).isEqualTo("/my/identity");
    // Nothing is accepted yet, which is another matter.
    assertThat(person.get("/wallet/offer").text()).contains("/problems/no-accepted-notice");
  }

  @Test
  void whateverIsWrongTheDeskIsToldTheSameAndNothingOfTheFile() {
    TestBrowser person = person();
    String reference = reference(person);
    List<Map<String, String>> wrong =
        List.of(
            Map.of("reference", reference, "documentNumber", number + "9"),
            Map.of("reference", reference, "issuingState", "TJ"),
            Map.of("reference", reference, "birthDate.year", "1992"),
            Map.of("reference", reference, "familyName", "Karimova"),
            Map.of("reference", reference, "givenName", "Dilnoza"),
            Map.of("reference", reference, "nationality", "TJ"),
            Map.of("reference", "0000-0000-0000-0000"));
    for (Map<String, String> typed : wrong) {
      Page page = desk("seen", typed);
      assertThat(page.status()).isEqualTo(422);
      assertThat(page.text())
          .contains("This does not match what was stated")
          .doesNotContain("Qodirova", "Oʻgʻiloy");
    }
    assertThat(person.get("/my/identity").text())
        .contains("As stated", "Somebody with your reference showed a document");
  }

  @Test
  void whoStatesAnothersDocumentLearnsNothingAndTheOneSeenIsTheOwner() {
    TestBrowser owner = person();
    Page seen = desk("seen", Map.of("reference", reference(owner)));
    assertThat(seen.text()).contains("Document seen");
    TestBrowser other = person();
    assertThat(TestBrowser.withoutIds(other.get("/my/identity").text()))
        .contains("As stated", "Nothing yet.")
        .doesNotContainPattern("\\b1001\\b");
    Page refused = desk("seen", Map.of("reference", reference(other)));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("belongs to an account already").doesNotContain("Qodirova");
    assertThat(desk("enrolment", Map.of()).text()).contains("Say why");
    Page enrolment = desk("enrolment", Map.of("reason", "Came without an account"));
    assertThat(enrolment.text()).contains("belongs to an account already");
    // Both tell of an account; its owner, and nobody else, reads who was told.
    assertThat(owner.get("/my/accesses").text())
        .contains("Somebody showed this document", "Came without an account", "1001")
        .doesNotContain("document shown<", "document-shown<");
    assertThat(owner.get("/my/accesses?lang=ru").text())
        .contains("Этот документ показали в отделе", "Came without an account")
        .doesNotContain("document-shown<");
    assertThat(other.get("/my/accesses").text()).doesNotContain("Came without an account");
    assertThat(owner.get("/my/identity?lang=en").text())
        .contains("An office has seen your document");
    assertThat(other.get("/my/identity").text()).contains("As stated", "Nothing yet.");
  }

  @Test
  void anEnrolmentCodeIsGoodOnceAndForItsDocumentAlone() {
    String other =
        found(CODE, desk("enrolment", Map.of("reason", "New", "givenName", "Lola")).text());
    assertThat(enrol(person(), other).text()).as("another name").contains("does not fit");
    String code = found(CODE, desk("enrolment", Map.of("reason", "New here")).text());
    assertThat(code.replace("-", "")).hasSize(25);
    TestBrowser person = person();
    assertThat(restate(person, Map.of()).status()).isEqualTo(422);
    Map<String, String> changed = answers();
    changed.put("documentNumber", number + "9");
    assertThat(restate(person, changed).text())
        .contains("Changed.", "You changed what you stated.");
    Page wrong = enrol(person, code);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("This code does not fit");
    assertThat(restate(person, answers()).text()).contains("Changed.");
    assertThat(enrol(person, code.toLowerCase(Locale.ROOT)).text())
        .contains("Your document counts as seen", "You used the enrolment code", "1001");
    assertThat(enrol(person(), code).status()).isEqualTo(422);
  }

  @Test
  void anotherSpellingOfADocumentIsNoNewTry() {
    Map<String, String> reason = Map.of("reason", "Trying");
    for (int i = 0; i < 10; i++) {
      String spelling = number.substring(0, 1) + "-".repeat(i) + number.substring(1);
      Page page = desk("recovery", with(reason, "documentNumber", spelling));
      assertThat(page.status()).isEqualTo(422);
    }
    assertThat(desk("recovery", with(reason, "documentNumber", "-" + number)).status())
        .isEqualTo(429);
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(all);
    more.put(name, value);
    return more;
  }

  @Test
  void recoveryIsInThePersonsLogBeforeTheCodeIsMade() {
    TestBrowser person = person();
    Map<String, String> reason = Map.of("reason", "Lost the phone");
    assertThat(desk("recovery", reason).text()).contains("was seen for an account");
    assertThat(desk("seen", Map.of("reference", reference(person))).status()).isEqualTo(200);
    assertThat(desk("recovery", Map.of()).text()).contains("Say why");
    Page slip = desk("recovery", reason);
    assertThat(found(CODE, slip.text())).isNotBlank();
    assertThat(slip.text()).doesNotContain("Qodirova");
    assertThat(slip.headers().get("cache-control")).contains("no-store");
    assertThat(person.get("/my/accesses").text()).contains("Lost the phone", "1001");
  }

  @Test
  void aReceiptSaysWhetherTheDocumentWasSeenByThen() {
    Person person = new Person("Oʻgʻiloy", "", "1991", "XXA", number, "UZ", "Ойгулой", null);
    ResidentId id = residents.addStated(person);
    assertThat(receipt(id, "Sirenevaya 5"))
        .contains("\"identity\":\"stated\"", "\"issuingState\":\"UZ\"", "Ойгулой");
    assertThat(residents.markSeen(id, residents.documentHash(person.document()))).isTrue();
    assertThat(receipt(id, "Sirenevaya 7")).contains("\"identity\":\"seen\"");
    assertThat(residents.restate(id, person)).isFalse();
  }

  private String receipt(ResidentId id, String address) {
    Filing filing =
        new Filing(
            "arrival",
            null,
            address,
            null,
            null,
            null,
            null,
            null,
            "flat",
            "2026-09-01",
            null,
            null,
            null);
    FiledNotice filed =
        notices.file(id, new Filer.Self(true), filing, UUID.randomUUID().toString());
    return new String(filed.receipt().orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void oneDocumentIsSeenForOnePersonAlone() {
    Person person = new Person("A", "B", "1991", "UZ", number);
    byte[] document = residents.documentHash(person.document());
    ResidentId first = residents.addStated(person);
    ResidentId second = residents.addStated(person);
    assertThat(residents.owner(document)).isEmpty();
    assertThat(residents.markSeen(first, document)).isTrue();
    assertThatThrownBy(() -> residents.markSeen(second, document))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(residents.owner(document)).contains(first);
    ResidentId demonstrated = residents.addSeen(person);
    assertThat(residents.identity(demonstrated)).isEqualTo(Identity.SEEN);
    assertThat(residents.owner(document)).contains(first);
  }

  @Test
  void noPageOfAnIdentityIsKeptAndTheDeskIsForRegistrars() {
    TestBrowser person = person();
    for (String path : List.of("/sign-up", "/my/identity")) {
      assertThat(person.get(path).headers().get("cache-control")).contains("no-store");
    }
    assertThat(person.get("/desk/identity/seen").status()).isEqualTo(403);
    for (String path : List.of("/sign-up/check", "/sign-up/details", "/sign-up/document")) {
      assertThat(new TestBrowser(port).get(path).path()).isEqualTo("/sign-up");
    }
  }
}
