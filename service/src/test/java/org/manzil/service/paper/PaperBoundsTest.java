package org.manzil.service.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;

/** What a registrar who files from paper neither sees nor does. */
@PageTest
class PaperBoundsTest extends PaperAtTheDesk {
  @Test
  void anotherNameOpensNothingAndIsInThePersonsLogAllTheSame() {
    ResidentId id = known();
    for (Map<String, String> wrong :
        List.of(Map.of("familyName", "Karimova"), Map.of("nationality", "TJ"))) {
      Map<String, String> typed = document();
      typed.putAll(wrong);
      Page page = begin(officer, typed);
      assertThat(page.status()).isEqualTo(422);
      assertThat(page.text())
          .contains("with another name or nationality")
          .doesNotContain("You file from paper for", "Yusupova\"");
    }
    assertThat(officer.get("/notices/new").path()).isEqualTo("/desk/paper");
    assertThat(looks(id)).isEqualTo(2);
  }

  @Test
  void withoutAReasonNothingIsLookedUp() {
    ResidentId id = known();
    Map<String, String> typed = document();
    typed.put("reason", " x ");
    Page page = begin(officer, typed);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("href=\"#reason\"").doesNotContain("You file from paper");
    assertThat(looks(id)).isZero();
  }

  @Test
  void noFileOpensWithoutALookThatTheLogHolds() {
    ResidentId id = known();
    Page unused = begin();
    assertThat(looks(id)).isOne();
    Page first = FilingWalk.begin(officer, "arrival");
    jdbc.sql("DELETE FROM accesslog.access WHERE resident_id = ?").param(id.value()).update();
    for (String path : List.of("/notices/new", first.path())) {
      Page page = officer.get(path);
      assertThat(page.path()).isEqualTo("/desk/paper");
      assertThat(page.text())
          .contains("You file from paper for nobody now")
          .doesNotContain("Yusupova");
    }
    Page again = begin();
    assertThat(again.text())
        .as("what was answered is kept for the same registrar and person")
        .contains(FilingWalk.draft(first));
  }

  @Test
  void theReceiptIsPrintedOnlyWhileTheLookStandsAndAgainAfterAnotherOne() {
    ResidentId id = known();
    Page unused = begin();
    Page filed = file(officer, "12");
    jdbc.sql("UPDATE accesslog.access SET at = at - interval '1 hour' WHERE resident_id = ?")
        .param(id.value())
        .update();
    assertThat(officer.bytes(filed.path() + "/receipt.pdf")).isEmpty();
    assertThat(officer.get(filed.path()).text())
        .contains("Your reason has run out")
        .doesNotContain("receipt.pdf");
    Page look = begin();
    assertThat(look.text()).doesNotContain("Novostroyka");
    assertThat(officer.bytes(filed.path() + "/receipt.pdf")).isNotEmpty();
  }

  @Test
  void twoTabsNeverMixTwoPeople() {
    ResidentId id = known();
    Page unused = begin();
    Page firstTab = FilingWalk.begin(officer, "arrival");
    Map<String, String> startTab =
        new LinkedHashMap<>(officer.get("/notices/new").form("/notices/new"));
    startTab.put("kind", "arrival");
    String otherNumber = number + "9";
    Person other = new Person("Sobir", "Aliev", "1979-04-02", "UZ", otherNumber);
    ResidentId otherId = residents.addSeen(other);
    Map<String, String> typed = document(otherNumber);
    typed.put("familyName", "Aliev");
    typed.put("givenName", "Sobir");
    assertThat(begin(officer, typed).text()).contains("You file from paper for Sobir Aliev");
    for (Page page :
        List.of(
            FilingWalk.answer(officer, firstTab, FilingWalk.answers("5")),
            officer.post("/notices/new", startTab))) {
      assertThat(page.path()).isEqualTo("/desk/paper");
      assertThat(page.text())
          .contains(
              "That page belonged to another person, or there is no such",
              "You file from paper for Sobir Aliev");
    }
    assertThat(drafts(otherId)).isZero();
    assertThat(drafts(id)).isOne();
  }

  private int drafts(ResidentId id) {
    return jdbc.sql("SELECT count(*) FROM notice.draft WHERE resident_id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void endingItAndSigningOutLeaveNobodyToFileFor() {
    known();
    Page start = begin();
    Page ended = officer.post("/desk/paper/end", start.form("/desk/paper/end"));
    assertThat(ended.text()).doesNotContain("Yusupova");
    assertThat(officer.get("/notices/new").path()).isEqualTo("/desk/paper");
    Page unused = begin();
    Page filed = file(officer, "12");
    Page begun = begin();
    Page out = officer.post("/sign-out", begun.form("/sign-out"));
    assertThat(out.text()).doesNotContain("Yusupova");
    TestBrowser same = officer.as("1002");
    assertThat(same.get("/desk/paper").text()).doesNotContain("Yusupova", number(filed));
    assertThat(same.get("/notices/new").path()).isEqualTo("/desk/paper");
    assertThat(same.get(filed.path()).status()).isEqualTo(404);
    assertThat(same.bytes(filed.path() + "/receipt.pdf")).isEmpty();
  }

  @Test
  void anotherRegistrarSeesNeitherDraftNorReceipt() {
    known();
    Page unused = begin();
    Page draft = FilingWalk.begin(officer, "arrival");
    TestBrowser other = new TestBrowser(port).as("1001");
    assertThat(other.get(draft.path()).path()).isEqualTo("/desk/paper");
    Page start = begin(other, document());
    assertThat(start.text())
        .contains("You file from paper for Gulnora")
        .doesNotContain(FilingWalk.draft(draft));
    assertThat(other.get(draft.path()).path()).isEqualTo("/desk/paper");
    Page filed =
        FilingWalk.file(officer, FilingWalk.check(officer, draft, FilingWalk.answers("12")));
    assertThat(other.get(filed.path()).status()).isEqualTo(404);
    assertThat(other.bytes(filed.path() + "/receipt.pdf")).isEmpty();
  }

  @Test
  void nothingElseOfThePersonsFileIsSeenOrTouched() {
    ResidentId id = known();
    TestBrowser phone = phone(id);
    Page own = FilingWalk.filed(phone, FilingWalk.answers("7"));
    Page begun = FilingWalk.begin(phone, "departure");
    Page start = begin();
    assertThat(start.text()).doesNotContain(own.path(), FilingWalk.draft(begun));
    for (String path : List.of(own.path(), own.path() + "/receipt", own.path() + "/receipt.pdf")) {
      assertThat(officer.get(path).status()).as(path).isEqualTo(403);
    }
    for (String act : List.of("/correction", "/withdrawal", "/again")) {
      Page page = officer.post(own.path() + act, start.form("/sign-out"));
      assertThat(page.status()).as(act).isEqualTo(403);
    }
    assertThat(officer.get(begun.path()).path()).isEqualTo("/desk/paper");
    assertThat(officer.get("/desk/paper/notices/" + number(own)).status()).isEqualTo(404);
    assertThat(officer.get("/my").status()).isEqualTo(403);
    Page first = FilingWalk.begin(officer, "change");
    Page check = FilingWalk.check(officer, first, moved());
    assertThat(check.path()).endsWith("/check");
    assertThat(check.text()).contains("Sirenevaya").doesNotContain("Novostroyka");
  }

  private static Map<String, String> moved() {
    Map<String, String> moved = FilingWalk.answers("8");
    moved.put("kind", "change");
    moved.put("address.text", "Sirenevaya, 5");
    return moved;
  }

  @Test
  void thePathIsForRegistrarsAndNoPageOfItIsKept() {
    known();
    Page unused = begin();
    Page filed = file(officer, "12");
    for (String path : List.of("/desk/paper", filed.path())) {
      assertThat(officer.get(path).headers().get("cache-control")).contains("no-store");
      assertThat(new TestBrowser(port).as("mai").get(path).status()).isEqualTo(403);
    }
    assertThat(officer.get(PERSON).path()).isEqualTo("/desk/paper");
    assertThat(officer.get("/desk").text()).contains("href=\"/desk/paper\"");
  }
}
