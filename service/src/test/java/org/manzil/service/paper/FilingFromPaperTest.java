package org.manzil.service.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.Actor;
import org.manzil.service.resident.Identity;
import org.manzil.service.resident.ResidentId;

@PageTest
class FilingFromPaperTest extends PaperAtTheDesk {
  @Test
  void aKnownPersonsNoticeIsFiledFromPaperAndTheyReadWhoLookedAndWhoFiled() throws IOException {
    ResidentId id = known();
    Page start = begin();
    assertThat(start.path()).isEqualTo("/notices/new");
    assertThat(start.text())
        .contains("You file from paper for Gulnora Yusupova", "The questions speak to the person");
    assertThat(officer.get("/desk").text()).contains("You file from paper for Gulnora Yusupova");
    Page filed = file(officer, "12");
    assertThat(filed.path()).matches("/desk/paper/notices/[0-9A-Z-]+");
    assertThat(filed.text())
        .contains("Notice filed from paper", number(filed), "receipt.pdf")
        .doesNotContain("You file from paper for", "Yusupova", "Novostroyka");
    String pdf = text(officer.bytes(filed.path() + "/receipt.pdf?lang=en"));
    assertThat(pdf.replaceAll("\\s+", " "))
        .contains("Filed from paper by", OFFICE + ", 1002", "Gulnora Yusupova", number(filed));
    TestBrowser phone = phone(id);
    String notice = "/notices/" + number(filed);
    assertThat(phone.get(notice).text()).contains("Filed from paper by", OFFICE + ", 1002");
    assertThat(phone.get(notice + "/receipt").text())
        .contains(
            "\"filedBy\":{\"as\":\"paper\",\"office\":\"" + OFFICE + "\",\"officer\":\"1002\"}");
    assertThat(phone.get("/my/accesses").text())
        .contains(REASON, "1002", "Document number")
        .doesNotContain("Nothing else");
  }

  @Test
  void thePersonsReceiptIsTheOneThatTheDeskPrints() {
    ResidentId id = known();
    Page unused = begin();
    Page filed = file(officer, "12");
    String printed =
        new String(
            officer.bytes(filed.path() + "/receipt.pdf"),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    String own =
        new String(
            phone(id).bytes("/notices/" + number(filed) + "/receipt"),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(own).isNotEmpty();
    assertThat(printed).contains(own);
  }

  @Test
  void aPersonWhomNobodyKnowsGetsAFileOnlyAfterAllWasReadOnceMore() {
    Page asked = begin();
    assertThat(asked.path()).isEqualTo(PERSON);
    assertThat(asked.text()).contains("No file with this document", "02.04.1979", number);
    assertThat(residents.owner(residents.documentHash(person().document()))).isEmpty();
    assertThat(officer.get("/notices/new").path()).isEqualTo("/desk/paper");
    Map<String, String> form = new LinkedHashMap<>(asked.form(PERSON));
    form.put("make", "true");
    Page start = officer.post(PERSON, form);
    assertThat(start.text()).contains("You file from paper for GULNORA YUSUPOVA");
    Page again = officer.post(PERSON, form);
    assertThat(again.path()).as("a second tap finds the file").isEqualTo("/notices/new");
    assertThat(residents.identity(owner())).isEqualTo(Identity.SEEN);
    Page filed = file(officer, "3");
    TestBrowser phone = phone(owner());
    assertThat(phone.get("/notices/" + number(filed) + "/receipt").text())
        .contains("\"identity\":\"seen\"", "\"as\":\"paper\"");
    assertThat(phone.get("/my/identity").text())
        .containsOnlyOnce("The office saw your document and made your file");
    assertThat(phone.get("/my/accesses").text()).contains(REASON);
  }

  @Test
  void thePersonComesInLaterByTheDesksOneTimeCode() {
    ResidentId id = known();
    Page unused = begin();
    Page filed = file(officer, "12");
    assertThat(filed.text()).contains("href=\"/desk/identity/recovery\"");
    String path = "/desk/identity/recovery";
    Map<String, String> form = new LinkedHashMap<>(officer.get(path).form(path));
    form.putAll(document());
    Matcher code =
        Pattern.compile("identity-slip__code[^>]*>([0-9A-Z-]{29})<")
            .matcher(officer.post(path, form).text());
    assertThat(code.find()).isTrue();
    assertThat(looks(id)).isEqualTo(2);
  }

  @Test
  void theLinesOfTheDocumentFillItsFields() {
    Map<String, String> form =
        new LinkedHashMap<>(officer.get("/desk/paper").form("/desk/paper/document"));
    form.put(
        "mrz",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
            + "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    Page page = officer.post("/desk/paper/document", form);
    assertThat(page.text()).contains("value=\"ERIKSSON\"", "value=\"ANNA MARIA\"", "L898902C3");
    form.put("mrz", "hello");
    assertThat(officer.post("/desk/paper/document", form).status()).isEqualTo(422);
  }

  @Test
  void filingEndsWhatWasBegunAndTheNumberIsFoundAgain() {
    ResidentId id = known();
    Page unused = begin();
    Page check =
        FilingWalk.check(officer, FilingWalk.begin(officer, "arrival"), FilingWalk.answers("9"));
    String filing = check.path().replace("/check", "/filing");
    Page filed = officer.post(filing, check.form(filing));
    Page second = officer.post(filing, check.form(filing));
    assertThat(second.path()).isEqualTo("/desk/paper");
    assertThat(second.text()).contains(filed.path());
    assertThat(officer.get("/notices/new").path()).isEqualTo("/desk/paper");
    assertThat(phone(id).get("/my").text()).containsOnlyOnce(number(filed) + "\"");
  }

  @Test
  void whatThePersonFiledAlreadyIsNotFiledAgainNorShown() {
    ResidentId id = known();
    Page own = FilingWalk.filed(phone(id), FilingWalk.answers("7"));
    Page unused = begin();
    Page same = file(officer, "7");
    assertThat(same.text()).contains("This was filed before").doesNotContain("Novostroyka");
    assertThat(officer.bytes("/desk/paper/notices/" + number(own) + "/receipt.pdf")).isEmpty();
    Page again = begin();
    assertThat(again.path()).isEqualTo("/notices/new");
    Map<String, String> other = FilingWalk.answers("7");
    other.put("dwelling", "room");
    Page differs =
        FilingWalk.file(
            officer, FilingWalk.check(officer, FilingWalk.begin(officer, "arrival"), other));
    assertThat(differs.text())
        .contains("The person has a notice with the same address")
        .doesNotContain(own.path());
  }

  @Test
  void aBlockOfFilingsHoldsAtTheDeskToo() {
    ResidentId id = known();
    blocks.set(id);
    Page page = begin();
    assertThat(page.text())
        .contains("They can turn that off with their passkey", "href=\"/desk/identity/recovery\"")
        .doesNotContain("name=\"kind\"");
  }

  @Test
  void aBlockThatIsSetMeanwhileHoldsWhenItIsFiled() {
    ResidentId id = known();
    Page unused = begin();
    Page check =
        FilingWalk.check(officer, FilingWalk.begin(officer, "arrival"), FilingWalk.answers("4"));
    blocks.set(id);
    assertThat(FilingWalk.file(officer, check).text())
        .contains("They can turn that off with their passkey");
    assertThat(phone(id).get("/my").text()).doesNotContain("/notices/0");
    assertThat(
            jdbc.sql("SELECT count(*) FROM notice.notice WHERE resident_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoeverFiledFromPaperDoesNotDecide() {
    known();
    Page unused = begin();
    Page filed = file(officer, "12");
    String path = "/desk/cases/" + number(filed);
    Page opened = open(officer, path);
    assertThat(opened.text())
        .contains("You filed this notice from paper. Another registrar decides it.")
        .contains("Filed from paper by")
        .doesNotContain("/acceptance\"", path + "/refusal");
    Page refused = officer.post(path + "/acceptance", opened.form("/sign-out"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("You filed this notice from paper");
    String token =
        accounts.token(new Actor.Officer(accounts.registrars(List.of("1002")).getFirst()));
    Page byApi =
        officer.api(
            "/api/v1/desk/cases/" + number(filed) + "/decision",
            token,
            "{\"decision\":\"accepted\"}");
    assertThat(byApi.status()).isEqualTo(403);
    assertThat(byApi.text()).contains("/problems/own-filing");
    TestBrowser other = new TestBrowser(port).as("1001");
    Map<String, String> form = open(other, path).form(path + "/acceptance");
    assertThat(other.post(path + "/acceptance", form).text()).contains("Accepted");
  }

  @Test
  void whoeverMadeThePersonDoesNotDecideWhatIsFiledInThatName() {
    Map<String, String> form = new LinkedHashMap<>(begin().form(PERSON));
    form.put("make", "true");
    Page unused = officer.post(PERSON, form);
    anotherDecides(FilingWalk.filed(phone(owner()), FilingWalk.answers("12")));
  }

  @Test
  void whoeverHandedOutACodeForTheFileDoesNotDecideWhatIsFiledInThatName() {
    ResidentId id = known();
    String path = "/desk/identity/recovery";
    Map<String, String> form = new LinkedHashMap<>(officer.get(path).form(path));
    form.putAll(document());
    assertThat(officer.post(path, form).text()).contains("identity-slip__code");
    anotherDecides(FilingWalk.filed(phone(id), FilingWalk.answers("12")));
  }

  private void anotherDecides(Page filed) {
    String path = "/desk/cases/" + number(filed);
    Page opened = open(officer, path);
    assertThat(opened.text())
        .contains("You made this person’s file, or handed out a code for it.")
        .doesNotContain("/acceptance\"", path + "/refusal");
    Page refused = officer.post(path + "/acceptance", opened.form("/sign-out"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("You made this person’s file");
    String token =
        accounts.token(new Actor.Officer(accounts.registrars(List.of("1002")).getFirst()));
    Page byApi =
        officer.api(
            "/api/v1/desk/cases/" + number(filed) + "/decision",
            token,
            "{\"decision\":\"accepted\"}");
    assertThat(byApi.status()).isEqualTo(403);
    assertThat(byApi.text()).contains("/problems/own-person");
    TestBrowser other = new TestBrowser(port).as("1001");
    Map<String, String> form = open(other, path).form(path + "/acceptance");
    assertThat(other.post(path + "/acceptance", form).text()).contains("Accepted");
  }

  private static Page open(TestBrowser browser, String path) {
    Map<String, String> form = new LinkedHashMap<>(browser.get(path).form(path + "/openings"));
    form.put("reason", "decide");
    return browser.post(path + "/openings", form);
  }

  @Test
  void whoeverFiledFromPaperDoesNotAnswerAReportAboutIt() {
    ResidentId id = known();
    Page unused = begin();
    Page filed = file(officer, "12");
    Page report =
        new TestBrowser(port)
            .api(
                "/api/v1/me/reports",
                accounts.token(new Actor.Resident(id)),
                "{\"what\":\"address\",\"words\":\"Not my flat\",\"number\":\"%s\"}"
                    .formatted(number(filed)),
                UUID.randomUUID().toString());
    Matcher reported = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(report.text());
    assertThat(reported.find()).as(report.text()).isTrue();
    Page own = officer.get("/desk/reports/" + reported.group(1));
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text()).contains("what you decided or filed yourself");
    assertThat(new TestBrowser(port).as("1001").get(own.path()).status()).isEqualTo(200);
  }
}
