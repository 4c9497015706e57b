package org.manzil.service.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.Registrar;
import org.manzil.service.card.Cards;
import org.manzil.service.card.CopyOrder;
import org.manzil.service.identity.DeskAnswer;
import org.manzil.service.identity.IdentityDesk;
import org.manzil.service.identity.VisitAnswer;
import org.manzil.service.identity.VisitDesk;
import org.manzil.service.notice.FiledNotice;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.Identity;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.manzil.service.resident.ShownName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a document that was seen to the next one. */
@PageTest
class NextIdentityPagesTest {

  private static final String NEXT = "/my/identity/next";
  private static final String CHECK = NEXT + "/check";
  private static final String MISMATCH = "Somebody with your reference showed a document";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Residents residents;
  @Autowired Notices notices;
  @Autowired Cards cards;
  @Autowired IdentityDesk desk;
  @Autowired VisitDesk visits;

  /** Not one of other tests: what a registrar types off documents is counted. */
  private final Registrar registrar = new Registrar(UUID.randomUUID(), "Office 9", "9009");

  private final Person old = person("Ruxshona", "Nazarova", number());
  private final Person renewed = person("Ruxshona", "Nazarova", number());
  private final Person married = person("Ruxshona", "Saidova", number());

  private static String number() {
    return "N" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private static Person person(String given, String family, String number) {
    return new Person(given, family, "1995-08-21", "TJ", number);
  }

  /** A person of this test alone, signed in. */
  private record Holder(ResidentId id, TestBrowser browser) {

    String identity() {
      return browser.get("/my/identity").text();
    }

    String reference() {
      Matcher found =
          Pattern.compile("identity-reference__text\">([0-9A-Z-]{19})<").matcher(identity());
      assertThat(found.find()).isTrue();
      return found.group(1);
    }

    Page check(Person next) {
      Map<String, String> form = new LinkedHashMap<>(browser.get(NEXT + "/details").form(CHECK));
      form.putAll(typed(next));
      return browser.post(CHECK, form);
    }

    Page state(Person next) {
      return browser.post(NEXT, check(next).form(NEXT));
    }

    Page takeBack() {
      return browser.post(
          NEXT + "/taken-back", browser.get("/my/identity").form(NEXT + "/taken-back"));
    }
  }

  private static Map<String, String> typed(Person person) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("issuingState", person.document().issuingState());
    typed.put("documentNumber", person.documentNumber());
    typed.put("familyName", person.familyName());
    typed.put("givenName", person.givenName());
    typed.put("birthDate.day", "21");
    typed.put("birthDate.month", "8");
    typed.put("birthDate.year", person.birthDate().substring(0, 4));
    typed.put("nationality", person.nationality());
    return typed;
  }

  private Holder seen(Person person) {
    return signedIn(residents.addSeen(person));
  }

  private Holder signedIn(ResidentId id) {
    String code = UUID.randomUUID().toString();
    jdbc.sql("INSERT INTO demo.person (code, resident_id) VALUES (?, ?)")
        .params(code, id.value())
        .update();
    return new Holder(id, new TestBrowser(port).as(code));
  }

  private FiledNotice file(Holder holder, String kind, String address) {
    Filing filing =
        new Filing(
            kind,
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
    return notices.file(holder.id(), new Filer.Self(true), filing, UUID.randomUUID().toString());
  }

  private void accept(FiledNotice filed) {
    String token =
        api("/demo/registrars", "", "{}").replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1");
    String path = "/api/v1/desk/cases/" + filed.notice().number();
    String unused = api(path + "/openings", token, "{\"reason\":\"To decide\"}");
    unused = api(path + "/decision", token, "{\"decision\":\"accepted\",\"fields\":[]}");
  }

  private String api(String path, String token, String json) {
    Page answer = new TestBrowser(port).api(path, token, json);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    return answer.text();
  }

  private DeskAnswer see(Holder holder, Person inHand) {
    return desk.see(registrar, holder.reference(), inHand.document(), ShownName.of(inHand));
  }

  /** The same by the page, as the registrar of the demonstration. */
  private Page seeOnThePage(String reference, Person inHand) {
    TestBrowser officer = new TestBrowser(port).as("1001");
    String path = "/desk/identity/seen";
    Map<String, String> form = new LinkedHashMap<>(officer.get(path).form(path));
    form.putAll(typed(inHand));
    form.put("reference", reference);
    return officer.post(path, form);
  }

  private Page onPaper(Person inHand) {
    TestBrowser officer = new TestBrowser(port).as("1001");
    Map<String, String> form =
        new LinkedHashMap<>(officer.get("/desk/paper").form("/desk/paper/document"));
    form.putAll(typed(inHand));
    form.put("reason", "Came with a form");
    return officer.post("/desk/paper/person", form);
  }

  private DeskAnswer recover(Person inHand) {
    return desk.recover(registrar, inHand.document(), "Lost the phone");
  }

  private VisitAnswer visit(Person inHand) {
    return visits.begin(registrar, inHand, "Came with a form", true);
  }

  private int looks(Holder holder) {
    return jdbc.sql("SELECT count(*) FROM accesslog.access WHERE resident_id = ?")
        .param(holder.id().value())
        .query(Integer.class)
        .single();
  }

  /** What a card issued now says. */
  private String card(Holder holder) throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(new ECGenParameterSpec("secp256r1"));
    CopyOrder order =
        new CopyOrder.Bound(cards.configuration("card"), keys.generateKeyPair().getPublic());
    String issued = cards.issue(holder.id(), List.of(order)).getFirst();
    return Stream.of(issued.split("~"))
        .skip(1)
        .map(one -> new String(Base64.getUrlDecoder().decode(one), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  @Test
  void aNewPassportIsStatedAndCountsOnceAnOfficeHasSeenIt() throws Exception {
    Holder ona = seen(old);
    accept(file(ona, "arrival", "Sirenevaya 5"));
    assertThat(ona.identity()).contains("href=\"" + NEXT + "\"", "My passport or my name");
    assertThat(ona.browser().get(NEXT).text()).contains("Your new document", "name=\"mrz\"");
    assertThat(ona.browser().get(NEXT + "/details").text())
        .contains("value=\"Nazarova\"")
        .doesNotContain(old.documentNumber());

    Page check = ona.check(renewed);
    assertThat(check.text())
        .containsSubsequence(
            "What changes",
            "Before",
            "Document number",
            old.documentNumber(),
            renewed.documentNumber(),
            "What stays",
            "Nazarova")
        .contains("You need no new notice");
    Page stated = ona.browser().post(NEXT, check.form(NEXT));
    assertThat(stated.path()).isEqualTo("/my/identity");
    assertThat(stated.text())
        .contains("Kept. Now show the new document", "Not seen yet", "You stated a new document")
        .contains(old.documentNumber(), renewed.documentNumber(), "Take it back");
    assertThat(ona.browser().get("/my").text()).contains("Your new document has not been seen");

    assertThat(card(ona)).as("meanwhile").contains(old.documentNumber());
    assertThat(receipt(file(ona, "change", "Sirenevaya 6"))).contains(old.documentNumber());
    assertThat(recover(renewed)).isInstanceOf(DeskAnswer.NoMatch.class);
    assertThat(visit(old)).isInstanceOf(VisitAnswer.Here.class);

    String reference = ona.reference();
    assertThat(seeOnThePage(reference, renewed).text())
        .contains("Document seen")
        .doesNotContain("Nazarova", old.documentNumber());
    assertThat(seeOnThePage(reference, renewed).text()).as("a second tap").contains("seen");
    assertThat(ona.identity())
        .containsOnlyOnce("The office saw your new document.")
        .contains(renewed.documentNumber(), "1001")
        .doesNotContain(old.documentNumber(), "Not seen yet", "If you have filed no notice");
    assertThat(ona.browser().get("/my").text()).doesNotContain("Your new document");
    assertThat(card(ona))
        .as("the notice accepted with the earlier document does")
        .contains(renewed.documentNumber())
        .doesNotContain(old.documentNumber());
    assertThat(receipt(file(ona, "change", "Sirenevaya 7"))).contains(renewed.documentNumber());
    assertThat(visit(renewed)).isInstanceOf(VisitAnswer.Here.class);
    assertThat(recover(renewed)).isInstanceOf(DeskAnswer.Slip.class);
  }

  private static String receipt(FiledNotice filed) {
    return new String(filed.receipt().orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void theLinesOfTheNewDocumentLeadStraightToTheComparison() {
    Holder ona = seen(new Person("Ruxshona", "Nazarova", "1991-04-12", "TJ", number()));
    String lines = NEXT + "/document";
    Map<String, String> form = new LinkedHashMap<>(ona.browser().get(NEXT).form(lines));
    form.put("mrz", "P<UZBKARIMOVA<<DILNOZA\nFA12345673UZB9104129F3104116<<<<<<<<<<<<<<<6");
    Page check = ona.browser().post(lines, form);
    assertThat(check.text())
        .contains("What changes", "Nazarova", "KARIMOVA", "What stays", "12.04.1991")
        .contains("New copies of your card wait");
    Page changed = ona.browser().post(NEXT + "/details", check.form(NEXT));
    assertThat(changed.text()).contains("value=\"KARIMOVA\"", "action=\"" + CHECK + "\"");
    form.put("mrz", "P<UTO hello");
    Page refused = ona.browser().post(lines, form);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("These are not the lines of a document", "P&lt;UTO hello");
  }

  @Test
  void withAnotherNameNewCardsWaitForANotice() throws Exception {
    Holder ona = seen(old);
    accept(file(ona, "arrival", "Sirenevaya 5"));
    assertThat(ona.check(married).text()).contains("New copies of your card wait");
    assertThat(ona.state(married).text()).contains("Not seen yet");
    assertThat(ona.browser().get("/wallet/offer").status()).isEqualTo(200);
    assertThat(see(ona, married)).isInstanceOf(DeskAnswer.Seen.class);
    assertThat(ona.identity())
        .contains("with another name, nationality or date of birth", "9009")
        .contains("If you have filed no notice since then", "href=\"/notices/new\"");
    assertThat(ona.browser().get("/my").text()).contains("Ruxshona Saidova");
    Page refused = ona.browser().get("/wallet/offer");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("/problems/declarant-changed");
    FiledNotice filed = file(ona, "change", "Sirenevaya 5");
    assertThat(receipt(filed)).contains("Saidova").doesNotContain("Nazarova");
    accept(filed);
    assertThat(card(ona)).contains("Saidova", married.documentNumber());
  }

  @Test
  void aDocumentThatNoOfficeSawOfThemIsNoEarlierOne() {
    Holder ona = signedIn(residents.addStated(old));
    accept(file(ona, "arrival", "Sirenevaya 5"));
    assertThat(residents.restate(ona.id(), renewed)).isTrue();
    assertThat(see(ona, renewed)).isInstanceOf(DeskAnswer.Seen.class);
    assertThat(ona.browser().get("/wallet/offer").text()).contains("declarant-changed");
  }

  @Test
  void whatAnotherScriptSaysIsTakenFromNobodysWordAlone() {
    Holder ona = seen(old);
    accept(file(ona, "arrival", "Sirenevaya 5"));
    Person otherScript =
        new Person(
            "Ruxshona", "Nazarova", "1995-08-21", "TJ", number(), null, "Рухшона", "Назарова");
    Map<String, String> form =
        new LinkedHashMap<>(ona.browser().get(NEXT + "/details").form(CHECK));
    form.putAll(typed(otherScript));
    form.put("otherGivenName", "Рухшона");
    form.put("otherFamilyName", "Назарова");
    Page unused = ona.browser().post(NEXT, ona.browser().post(CHECK, form).form(NEXT));
    assertThat(see(ona, otherScript)).isInstanceOf(DeskAnswer.Seen.class);
    assertThat(ona.browser().get("/wallet/offer").text()).contains("declarant-changed");
  }

  @Test
  void theEarlierDocumentIsNoMatchWhileANewOneWaits() {
    Holder ona = seen(old);
    Page unused = ona.state(renewed);
    Page refused = seeOnThePage(ona.reference(), old);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("This does not match what was stated")
        .doesNotContain(renewed.documentNumber());
    assertThat(ona.identity()).contains(MISMATCH, "Not seen yet");
    assertThat(residents.owner(residents.documentHash(old.document()))).contains(ona.id());
  }

  @Test
  void whateverIsWrongTheDeskIsToldTheSameAndTheTryIsInTheLog() {
    Holder ona = seen(old);
    Page unused = ona.state(married);
    String number = married.documentNumber();
    List<Person> wrong =
        List.of(
            person("Ruxshona", "Saidova", number + "9"),
            person("Ruxshona", "Nazarova", number),
            person("Rayhona", "Saidova", number),
            new Person("Ruxshona", "Saidova", "1996-08-21", "TJ", number),
            new Person("Ruxshona", "Saidova", "1995-08-21", "UZ", number, "TJ", null, null),
            new Person("Ruxshona", "Saidova", "1995-08-21", "TJ", number, "UZ", null, null));
    for (Person inHand : wrong) {
      assertThat(see(ona, inHand)).isInstanceOf(DeskAnswer.NoMatch.class);
    }
    assertThat(ona.identity().split(MISMATCH, -1)).hasSize(wrong.size() + 1);
    assertThat(ona.identity()).contains("Not seen yet", "9009");
    assertThat(see(ona, married)).isInstanceOf(DeskAnswer.Seen.class);
  }

  @Test
  void somebodyElsesDocumentIsNotHadAndStatingItTellsNothing() {
    Holder owner = seen(renewed);
    Holder ona = seen(old);
    Holder mona = seen(person("Ruxshona", "Nazarova", number()));
    assertThat(ona.state(renewed).text()).contains("Kept. Now show the new document");
    assertThat(mona.state(renewed).text()).contains("Kept. Now show the new document");
    assertThat(looks(owner)).isZero();
    assertThat(see(ona, renewed)).isInstanceOf(DeskAnswer.Owned.class);
    assertThat(owner.browser().get("/my/accesses").text())
        .contains("Somebody showed this document", "9009");
    assertThat(residents.owner(residents.documentHash(renewed.document()))).contains(owner.id());
    assertThat(residents.owner(residents.documentHash(old.document()))).contains(ona.id());
    assertThat(ona.identity()).contains("Not seen yet");
  }

  @Test
  void ofTwoWhoStateTheSameDocumentTheOneSeenFirstHasIt() {
    Holder ona = seen(old);
    Holder mona = seen(person("Ruxshona", "Nazarova", number()));
    Page unused = ona.state(renewed);
    unused = mona.state(renewed);
    assertThat(see(mona, renewed)).isInstanceOf(DeskAnswer.Seen.class);
    assertThat(see(ona, renewed)).isInstanceOf(DeskAnswer.Owned.class);
    assertThat(TestBrowser.withoutIds(ona.identity()))
        .contains("Not seen yet")
        .doesNotContainPattern("\\b9009\\b");
  }

  @Test
  void whatIsTakenBackIsNoMatchAnyMoreAndAllStaysAsItWas() {
    Holder ona = seen(old);
    Page stated = ona.state(renewed);
    String reference = ona.reference();
    Map<String, String> form = stated.form(NEXT + "/taken-back");
    assertThat(ona.takeBack().text())
        .contains("Taken back.", "You took the new document back", old.documentNumber())
        .doesNotContain(renewed.documentNumber(), "Not seen yet");
    assertThat(ona.browser().post(NEXT + "/taken-back", form).text())
        .contains("Nothing was taken back")
        .containsOnlyOnce("You took the new document back");
    assertThat(desk.see(registrar, reference, renewed.document(), ShownName.of(renewed)))
        .isInstanceOf(DeskAnswer.NoMatch.class);
    assertThat(desk.see(registrar, reference, old.document(), ShownName.of(old)))
        .isInstanceOf(DeskAnswer.Seen.class);
    assertThat(ona.state(renewed).text()).contains("Not seen yet");
    assertThat(ona.browser().post(NEXT + "/taken-back", form).text())
        .as("the button of what was taken back before")
        .contains("Nothing was taken back", "Not seen yet");
  }

  @Test
  void aSecondTapIsNoSecondEntryAndAnotherTabDoesNotOverwriteWhatItNeverShowed() {
    Holder ona = seen(old);
    Map<String, String> first = ona.check(renewed).form(NEXT);
    Map<String, String> second = ona.check(married).form(NEXT);
    assertThat(ona.browser().post(NEXT, first).path()).isEqualTo("/my/identity");
    assertThat(ona.browser().post(NEXT, first).text())
        .contains("Not seen yet")
        .containsOnlyOnce("You stated a new document.");
    Page refused = ona.browser().post(NEXT, second);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text())
        .contains("Something has changed since", "Saidova", "You stated another new document");
    assertThat(ona.identity()).contains(renewed.documentNumber()).doesNotContain("Saidova");
    assertThat(ona.browser().post(NEXT, refused.form(NEXT)).text())
        .contains("Saidova")
        .doesNotContain(renewed.documentNumber());
    assertThat(see(ona, married)).isInstanceOf(DeskAnswer.Seen.class);
    assertThat(ona.browser().post(NEXT, first).status())
        .as("a tab from before the office saw it")
        .isEqualTo(409);
    assertThat(ona.browser().post(NEXT, refused.form(NEXT)).text())
        .as("a tap from before the office saw it")
        .doesNotContain("Not seen yet");
  }

  @Test
  void theEarlierDocumentStaysTakenAndOpensNothing() {
    Holder ona = seen(old);
    Page unused = ona.state(renewed);
    assertThat(see(ona, renewed)).isInstanceOf(DeskAnswer.Seen.class);
    byte[] earlier = residents.documentHash(old.document());
    assertThat(residents.owner(earlier)).isEmpty();
    assertThat(recover(old)).isInstanceOf(DeskAnswer.NoMatch.class);
    assertThat(looks(ona)).isZero();

    Holder thief = signedIn(residents.addStated(old));
    assertThat(see(thief, old)).isInstanceOf(DeskAnswer.Owned.class);
    assertThat(looks(ona)).isEqualTo(1);
    assertThat(desk.enrol(registrar, old.document(), ShownName.of(old), "New here"))
        .isInstanceOf(DeskAnswer.Owned.class);
    assertThat(visit(old)).isInstanceOf(VisitAnswer.Replaced.class);
    Page paper = onPaper(old);
    assertThat(paper.status()).isEqualTo(422);
    assertThat(paper.text())
        .contains("In the place of this document a newer one was seen")
        .doesNotContain(renewed.documentNumber());
    assertThat(ona.browser().get("/my/accesses").text()).contains("New here", "Came with a form");
    Holder other = seen(person("Ruxshona", "Nazarova", number()));
    unused = other.state(old);
    assertThat(see(other, old)).isInstanceOf(DeskAnswer.Owned.class);
    assertThatThrownBy(() -> residents.markSeen(thief.id(), earlier))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(residents.identity(thief.id())).isEqualTo(Identity.STATED);
    assertThat(residents.identity(residents.addSeen(old))).isEqualTo(Identity.SEEN);
    assertThat(residents.owner(earlier)).isEmpty();
  }

  @Test
  void thePersonsOwnEarlierDocumentMayBeShownAgain() {
    Holder ona = seen(old);
    Page unused = ona.state(renewed);
    assertThat(see(ona, renewed)).isInstanceOf(DeskAnswer.Seen.class);
    assertThat(ona.state(old).text()).contains("Not seen yet");
    assertThat(see(ona, old)).isInstanceOf(DeskAnswer.Seen.class);
    assertThat(recover(old)).isInstanceOf(DeskAnswer.Slip.class);
    assertThat(recover(renewed)).isInstanceOf(DeskAnswer.NoMatch.class);
  }

  @Test
  void whatSaysNothingNewIsNotKept() {
    Holder ona = seen(old);
    Page refused = ona.check(old);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("An office has seen exactly this already");
    Map<String, String> wrong = typed(renewed);
    wrong.put("documentNumber", "");
    Map<String, String> form =
        new LinkedHashMap<>(ona.browser().get(NEXT + "/details").form(CHECK));
    form.putAll(wrong);
    assertThat(ona.browser().post(CHECK, form).text()).contains("href=\"#documentNumber\"");
    assertThat(ona.browser().post(NEXT, form).status()).isEqualTo(422);
    assertThat(ona.identity()).doesNotContain("Not seen yet", "You stated a new document");
  }

  @Test
  void aDocumentWithAnotherNameAndAnotherDateOfBirthIsSomebodyElses() {
    Holder ona = seen(old);
    Person zafar = new Person("Zafar", "Saidov", "1980-08-21", "TJ", number());
    Page refused = ona.check(zafar);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("somebody else’s document");
    Map<String, String> form = new LinkedHashMap<>(ona.check(renewed).form(NEXT));
    form.putAll(typed(zafar));
    assertThat(ona.browser().post(NEXT, form).status()).isEqualTo(422);
    assertThat(ona.identity()).doesNotContain("Not seen yet");
    Person corrected = new Person("Ruxshona", "Nazarova", "1980-08-21", "TJ", number());
    assertThat(ona.state(corrected).text()).contains("Kept. Now show the new document");
  }

  @Test
  void whoseDocumentWasNeverSeenChangesWhatTheyStated() {
    Holder ona = signedIn(residents.addStated(old));
    assertThat(ona.browser().get(NEXT).path()).isEqualTo("/my/identity/details");
    Map<String, String> form = new LinkedHashMap<>(ona.browser().get("/my").form("/sign-out"));
    form.putAll(typed(renewed));
    assertThat(ona.browser().post(CHECK, form).path()).isEqualTo("/my/identity/details");
    assertThat(ona.browser().post(NEXT, form).text())
        .contains("As stated")
        .doesNotContain(renewed.documentNumber());
  }

  @Test
  void whatWaitsIsSealedAndItsPagesAreNotKept() {
    Holder ona = seen(old);
    Page unused = ona.state(married);
    byte[] kept =
        jdbc.sql("SELECT personal FROM resident.next_identity WHERE resident_id = ?")
            .param(ona.id().value())
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.UTF_8))
        .doesNotContain("Saidova", married.documentNumber());
    for (Page page : List.of(ona.browser().get(NEXT), ona.check(renewed))) {
      assertThat(page.headers().get("cache-control")).contains("no-store");
    }
    assertThat(new TestBrowser(port).get(NEXT).path()).isEqualTo("/sign-in");
    assertThat(new TestBrowser(port).as("1001").get(NEXT).status()).isEqualTo(403);
    Map<String, String> form = ona.check(renewed).form(NEXT);
    form.remove("_csrf");
    assertThat(ona.browser().post(NEXT, form).status()).isEqualTo(403);
  }
}
