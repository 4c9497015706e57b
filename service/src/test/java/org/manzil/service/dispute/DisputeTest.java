package org.manzil.service.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manzil.service.dispute.Town.json;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.transparencylog.ProofCheck;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Disputes by API: who may raise and answer them, once, and what the log says of them. */
@PageTest
class DisputeTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private Town town = new Town(0);
  private String resident = "";
  private String looker = "";
  private String other = "";
  private String look = "";

  @BeforeEach
  void somebodyLooked() {
    town = new Town(port);
    resident = town.resident();
    looker = town.registrar();
    other = town.registrar();
    look = town.lookedAt(resident, looker);
  }

  private String disputed(String words) {
    assertThat(town.dispute(resident, look, words, "key-" + look).status()).isEqualTo(201);
    return Town.waiting(jdbc, look);
  }

  private void assertRefused(Page page, int status, String slug) {
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.headers()).containsEntry("content-type", "application/problem+json");
    assertThat(json(page).get("type").stringValue()).isEqualTo("/problems/" + slug);
  }

  /** Recomputes the leaf from what the person holds, and the root from it. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> proven(JsonNode entry) {
    Map<String, Object> content = JSON.convertValue(entry.get("content"), Map.class);
    byte[] salt = Base64.getUrlDecoder().decode(entry.get("salt").stringValue());
    TlogProof proof = TlogProof.parse(entry.get("proof").stringValue());
    Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
    byte[] leaf = EntryCommitment.entry(salt, content);
    assertThat(proof.check(new TreeHasher().leaf(leaf), checkpoint)).isEqualTo(ProofCheck.VALID);
    return content;
  }

  @SuppressWarnings("unchecked")
  private static String name(JsonNode entry) {
    Map<String, Object> content = JSON.convertValue(entry.get("content"), Map.class);
    byte[] salt = Base64.getUrlDecoder().decode(entry.get("salt").stringValue());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(EntryCommitment.entry(salt, content));
  }

  @Test
  void aDisputeIsAnsweredByAnotherRegistrarAndBothStandInTheLog() {
    Page raised = town.dispute(resident, look, "I was never there.\r\nAsk them.", "k");
    assertThat(raised.status()).isEqualTo(201);
    Map<String, Object> said = proven(json(raised).get("entry"));
    JsonNode looked = town.looks(resident).getFirst();
    assertThat(said)
        .containsEntry("kind", "dispute")
        .containsEntry("number", looked.get("number").stringValue())
        .containsEntry("access", name(looked.get("entry")))
        .containsEntry("words", "I was never there.\nAsk them.");

    String dispute = Town.waiting(jdbc, look);
    assertThat(town.open(other, dispute).status()).isEqualTo(200);
    Page answered = town.answer(other, dispute, "upheld", "Nobody had asked for this look.");
    assertThat(answered.status()).isEqualTo(200);
    JsonNode shown = disputeOf(look).get(0);
    JsonNode answer = shown.get("answer");
    assertThat(answer.get("outcome").stringValue()).isEqualTo("upheld");
    assertThat(answer.get("words").stringValue()).isEqualTo("Nobody had asked for this look.");
    awaitProof(look);
    JsonNode proven = disputeOf(look).get(0).get("answer");
    assertThat(proven(proven.get("entry")))
        .containsEntry("kind", "dispute-answer")
        .containsEntry("outcome", "upheld")
        .containsEntry("office", proven.get("office").stringValue())
        .containsEntry("officer", proven.get("officer").stringValue())
        .containsEntry("dispute", name(shown.get("entry")));
  }

  private JsonNode disputeOf(String id) {
    return town.looks(resident).stream()
        .filter(one -> one.get("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow()
        .get("disputes");
  }

  private void awaitProof(String id) {
    for (int i = 0; i < 100; i++) {
      if (!disputeOf(id).get(0).get("answer").get("entry").get("proof").isNull()) {
        return;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoLookedNeitherSeesTheDisputeAsTheirsNorOpensNorAnswersIt() {
    String dispute = disputed("No");
    Town.makeOldest(jdbc, dispute);
    assertThat(town.queue(looker)).noneMatch(line -> line.get("id").stringValue().equals(dispute));
    assertThat(town.queue(other)).anyMatch(line -> line.get("id").stringValue().equals(dispute));
    assertRefused(town.open(looker, dispute), 403, "own-look");
    assertRefused(town.answer(looker, dispute, "not-upheld", "I was right"), 403, "own-look");
    assertThat(disputeOf(look).get(0).get("answer").isNull()).isTrue();
    assertThat(town.looks(resident)).as("nothing was recorded either").hasSize(1);
  }

  @Test
  void theQueueShowsIdAndDayAndNothingOfThePersonTheLookOrTheNotice() {
    String dispute = disputed("secret words");
    Town.makeOldest(jdbc, dispute);
    JsonNode line =
        town.queue(other).stream()
            .filter(one -> one.get("id").stringValue().equals(dispute))
            .findFirst()
            .orElseThrow();
    assertThat(line.propertyNames()).containsExactlyInAnyOrder("id", "day");
    assertThat(new TestBrowser(port).api("/api/v1/desk/disputes?size=100000&q=Canaryova", other))
        .satisfies(page -> assertThat(page.text()).doesNotContain("Canary", "secret", "curiosity"));
  }

  @Test
  void noAnswerAtTheDeskTellsTheNoticesNumberWhichWouldOpenItsCase() {
    String dispute = disputed("No");
    String number = town.looks(resident).getFirst().get("number").stringValue();
    Town.makeOldest(jdbc, dispute);
    Page queue = new TestBrowser(port).api("/api/v1/desk/disputes", other);
    assertThat(queue.text()).contains(dispute);
    Page opened = town.open(other, dispute);
    Page answered = town.answer(other, dispute, "upheld", "You are right");
    assertThat(List.of(queue, opened, answered))
        .allSatisfy(page -> assertThat(page.status()).isEqualTo(200))
        .allSatisfy(page -> assertThat(page.text()).doesNotContain(number, "\"number\""));
  }

  @Test
  void openingIsALookLikeEveryOtherAndShowsTheLooksFactsAlone() {
    String dispute = disputed("No <b>reason</b>");
    TestBrowser browser = new TestBrowser(port);
    String openings = "/api/v1/desk/disputes/" + dispute + "/openings";
    assertRefused(browser.api(openings, other, "{}"), 400, "reason-missing");
    assertThat(town.looks(resident)).hasSize(1);
    Page opened = town.open(other, dispute);
    assertThat(opened.text())
        .contains("Out of curiosity", "No <b>reason</b>", "documentNumber")
        .doesNotContain("Anora", "Canary");
    assertThat(TestBrowser.withoutIds(opened.text())).doesNotContain("1990-05");
    assertThat(opened.headers()).containsEntry("cache-control", "no-store");
    JsonNode seen = town.looks(resident).getFirst();
    assertThat(seen.get("reason").stringValue()).isEqualTo("To answer it");
    assertThat(seen.get("fields").values().stream().map(JsonNode::stringValue))
        .containsExactly("disputedLook", "disputeWords");
    assertThat(seen.get("entry").get("index").isNull()).isFalse();
  }

  @Test
  void aLookAtADisputeOpensNoCaseAndALookAtACaseNoDispute() {
    String dispute = disputed("No");
    String number = town.looks(resident).getFirst().get("number").stringValue();
    assertThat(town.open(other, dispute).status()).isEqualTo(200);
    TestBrowser browser = new TestBrowser(port);
    String decision = "/api/v1/desk/cases/" + number + "/decision";
    assertRefused(browser.api(decision, other, "{\"decision\":\"accepted\"}"), 409, "open-first");
    String third = town.registrar();
    town.look(third, number);
    assertRefused(town.answer(third, dispute, "upheld", "Seen the case"), 409, "open-first");
  }

  @Test
  void anothersLookIsAsAbsentAsOneThatNeverWas() {
    String stranger = town.resident();
    Page theirs = town.dispute(stranger, look, "No", "a");
    Page never = town.dispute(stranger, UUID.randomUUID().toString(), "No", "b");
    Page noId = town.dispute(stranger, "1", "No", "c");
    assertRefused(theirs, 404, "not-found");
    assertThat(withoutPath(never)).isEqualTo(withoutPath(theirs));
    assertThat(withoutPath(noId)).isEqualTo(withoutPath(theirs));
    assertThat(theirs.headers().keySet()).isEqualTo(never.headers().keySet());
    assertThat(disputeOf(look)).isEmpty();
    assertRefused(town.open(other, UUID.randomUUID().toString()), 404, "not-found");
    assertThat(town.dispute(other, look, "No", "d").status()).as("a registrar").isEqualTo(403);
  }

  private static String withoutPath(Page page) {
    return page.text().replaceAll("accesses/[^/]+/", "accesses/ID/");
  }

  @Test
  void aLookHasOneOpenDisputeAndAnotherOnceThatIsAnswered() {
    String dispute = disputed("No");
    assertRefused(town.dispute(resident, look, "Again", "second"), 409, "already-disputed");
    assertThat(town.open(other, dispute).status()).isEqualTo(200);
    assertThat(town.answer(other, dispute, "not-upheld", "It was asked for").status())
        .isEqualTo(200);
    assertRefused(
        town.answer(other, dispute, "upheld", "On second thoughts"), 409, "already-answered");
    assertRefused(town.open(town.registrar(), dispute), 409, "already-answered");
    assertThat(town.queue(other)).noneMatch(line -> line.get("id").stringValue().equals(dispute));
    assertThat(town.dispute(resident, look, "Still no", "third").status()).isEqualTo(201);
    assertThat(disputeOf(look)).hasSize(2);
    assertThat(disputeOf(look).get(0).get("answer").get("outcome").stringValue())
        .isEqualTo("not-upheld");
  }

  @Test
  void theSameKeyDoesItOnceAndAnotherBodyUnderItIsRefused() {
    Page first = town.dispute(resident, look, "No", "once");
    Page again = town.dispute(resident, look, "No", "once");
    assertThat(again.status()).isEqualTo(201);
    assertThat(json(again).get("entry").get("salt"))
        .isEqualTo(json(first).get("entry").get("salt"));
    assertThat(disputeOf(look)).hasSize(1);
    assertRefused(town.dispute(resident, look, "Other", "once"), 422, "idempotency-key-reused");
    String second = town.lookedAt(resident, looker);
    assertRefused(town.dispute(resident, second, "No", "once"), 422, "idempotency-key-reused");
    TestBrowser browser = new TestBrowser(port);
    String path = "/api/v1/me/accesses/" + second + "/dispute";
    assertRefused(browser.api(path, resident, "{}"), 400, "idempotency-key-missing");
    assertRefused(browser.api(path, resident, "{}", "a b"), 400, "idempotency-key-malformed");
    assertThat(browser.api(path, resident, "{}", "silent").status())
        .as("without words")
        .isEqualTo(201);
  }

  @Test
  void manyTapsAtOnceAreOneDispute() throws Exception {
    List<Future<Page>> taps = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        taps.add(threads.submit(() -> town.dispute(resident, look, "No", "tap")));
      }
    }
    for (Future<Page> tap : taps) {
      assertThat(tap.get().status()).isEqualTo(201);
    }
    assertThat(disputeOf(look)).hasSize(1);
  }

  @Test
  void wordsThatAreTooLongOrUnreadableAreRefusedInPlainWords() {
    assertRefused(town.dispute(resident, look, "x".repeat(501), "a"), 422, "invalid");
    Page bell = town.dispute(resident, look, "ring \u0007", "b");
    assertRefused(bell, 422, "invalid");
    assertThat(json(bell).get("errors").get(0).get("code").stringValue()).isEqualTo("unreadable");
    TestBrowser browser = new TestBrowser(port);
    String path = "/api/v1/me/accesses/" + look + "/dispute";
    assertRefused(browser.api(path, resident, "{\"wards\":\"\"}", "c"), 400, "malformed");
    assertRefused(browser.api(path, resident, "{\"words\":7}", "d"), 400, "malformed");
    assertThat(disputeOf(look)).isEmpty();
    assertThat(town.dispute(resident, look, "x".repeat(500), "e").status()).isEqualTo(201);
  }

  @Test
  void anAnswerHasAnOutcomeAndWordsAndIsGivenAfterOpening() {
    String dispute = disputed("No");
    assertRefused(town.answer(other, dispute, "upheld", "Too early"), 409, "open-first");
    assertThat(town.open(other, dispute).status()).isEqualTo(200);
    assertRefused(town.answer(other, dispute, "maybe", "Some words"), 422, "invalid");
    assertRefused(town.answer(other, dispute, "upheld", " x "), 422, "invalid");
    assertRefused(town.answer(other, dispute, "upheld", "x".repeat(501)), 422, "invalid");
    assertThat(disputeOf(look).get(0).get("answer").isNull()).isTrue();
  }

  @Test
  void theDatabaseItselfRefusesAnAnswerByWhoLooked() {
    UUID dispute = UUID.fromString(disputed("No"));
    String answer =
        "UPDATE dispute.dispute SET answer_id = gen_random_uuid(), answered_by = looked_by,"
            + " answered_at = now(), answer = content WHERE dispute_id = ?";
    assertThatThrownBy(() -> jdbc.sql(answer).param(dispute).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
