package org.manzil.service.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.service.host.Dwelling.send;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.Accounts;
import org.manzil.service.account.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An objection opens a hearing and strikes nobody off. */
@PageTest
class HearingTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private Accounts accounts;

  private Dwelling home = new Dwelling();
  private TestBrowser registrar = new TestBrowser(0);
  private TestBrowser another = new TestBrowser(0);

  @BeforeEach
  void somebodyFiled() {
    jdbc.sql("UPDATE host.link SET made_at = made_at - interval '2 days'").update();
    home = new Dwelling(port, "dilnoza");
    registrar = new TestBrowser(port).as("1001");
    another = new TestBrowser(port).as("1002");
  }

  private void clock(Instant now) {
    Page moved = registrar.api("/demo/clock", "", "{\"now\":\"" + now + "\"}");
    assertThat(moved.status()).isEqualTo(204);
  }

  private UUID answer() {
    return jdbc.sql("SELECT answer_id FROM host.answer WHERE number = ?")
        .param(home.number)
        .query(UUID.class)
        .single();
  }

  private String hearing() {
    return home.page() + "/hearing/" + answer();
  }

  private String atDesk() {
    return "/desk/hearings/" + answer();
  }

  private void objected(String words) {
    assertThat(home.object(home.link(), "not-here", words).status()).isEqualTo(200);
  }

  @Test
  void thePersonReadsTheObjectionAndRepliesAndTheRegistrarReadsBoth() {
    objected("I <b>never</b>\r\nsaw them");
    Page page = home.person.get(home.page());
    assertThat(page.text())
        .contains("The host objects since", "This person does not live here")
        .contains(
            "I &lt;b&gt;never&lt;/b&gt;\nsaw them", "You can answer until", "only a registrar")
        .contains(hearing());
    Page replied =
        send(home.person, hearing(), hearing(), Map.of("words", "I pay <i>rent</i> since June"));
    assertThat(replied.text())
        .contains("stands in the public log", "I pay &lt;i&gt;rent&lt;/i&gt;", "hearing-reply")
        .doesNotContain(hearing() + "\"");
    home.opened(registrar);
    assertThat(registrar.get("/desk/cases/" + home.number).text())
        .contains("The host objects since", "&lt;b&gt;never", "I pay &lt;i&gt;rent&lt;/i&gt;");
    assertThat(home.person.get(home.page() + "?lang=ru").text())
        .contains("Этот человек здесь не живёт", "Вы ответили");
  }

  @Test
  void aReplyIsGivenOnceAndPressedTwiceItIsTheSame() {
    objected("");
    Map<String, String> form = new LinkedHashMap<>(home.person.get(hearing()).form(hearing()));
    form.put("words", " ");
    Page empty = home.person.post(hearing(), form);
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("href=\"#words\"");
    form.put("words", "I live there");
    assertThat(home.person.post(hearing(), form).text()).contains("Your answer is kept");
    assertThat(home.person.post(hearing(), form).text()).contains("Your answer is kept");
    form.put("words", "Something else");
    assertThat(home.person.post(hearing(), form).text())
        .contains("you have answered already")
        .doesNotContain("Something else");
  }

  @Test
  void nobodyElseRepliesAndNoConfirmationIsHeard() {
    objected("");
    TestBrowser stranger = new TestBrowser(port).as("farrukh");
    assertThat(stranger.get(hearing()).status()).isEqualTo(404);
    Dwelling other = new Dwelling(port, "farrukh");
    assertThat(other.person.get(other.page() + "/hearing/" + answer()).status()).isEqualTo(404);
    Map<String, String> fields =
        new LinkedHashMap<>(stranger.get("/notices/new").form("/notices/new"));
    fields.put("words", "planted");
    assertThat(stranger.post(hearing(), fields).status()).isEqualTo(404);
    assertThat(other.confirm(other.link()).status()).isEqualTo(200);
    String confirmed =
        jdbc.sql("SELECT answer_id::text FROM host.answer WHERE number = ?")
            .param(other.number)
            .query(String.class)
            .single();
    assertThat(other.person.get(other.page() + "/hearing/" + confirmed).status()).isEqualTo(404);
  }

  @Test
  void sixtySilentDaysChangeNothing() {
    home.accepted(registrar);
    Page duties = home.person.get("/my/duties");
    objected("Gone");
    List<String> before = standing();
    clock(Instant.now().plus(Duration.ofDays(60)));
    home.person.as("dilnoza");
    assertThat(home.person.get(home.page()).text())
        .contains("Accepted", "Nothing has changed by that")
        .doesNotContain(hearing() + "\"");
    assertThat(home.person.get(hearing()).path()).isEqualTo(home.page());
    assertThat(standing()).isEqualTo(before);
    clock(Instant.now());
    home.person.as("dilnoza");
    assertThat(main(home.person.get("/my/duties"))).isEqualTo(main(duties));
  }

  private static String main(Page page) {
    String text = Dwelling.bare(page);
    return text.substring(text.indexOf("<main"), text.indexOf("</main>"));
  }

  /** Notice and card as they are kept. */
  private List<String> standing() {
    return List.of(
        jdbc.sql("SELECT state || chain_length FROM notice.notice WHERE number = ?")
            .param(home.number)
            .query(String.class)
            .single(),
        jdbc.sql("SELECT count(*)::text FROM desk.act WHERE number = ?")
            .param(home.number)
            .query(String.class)
            .single(),
        String.valueOf(
            jdbc.sql(
                    """
                    SELECT t::text FROM card.credential AS t
                    WHERE resident_id = (SELECT resident_id FROM notice.notice WHERE number = ?)
                    ORDER BY 1
                    """)
                .param(home.number)
                .query(String.class)
                .list()));
  }

  @Test
  void whoLookedBeforeTheObjectionMustLookAgainBeforeDeciding() {
    home.opened(registrar);
    String path = "/desk/cases/" + home.number;
    Map<String, String> accept = registrar.get(path).form(path + "/acceptance");
    objected("");
    assertThat(registrar.post(path + "/acceptance", accept).status()).isEqualTo(409);
    assertThat(registrar.get(path).text()).contains("Why do you open").doesNotContain("objects");
    home.accepted(registrar);
    assertThat(registrar.get("/desk/hearings").text()).doesNotContain(answer().toString());
    assertThat(registrar.get(atDesk()).status()).as("decided with the case").isEqualTo(404);
  }

  @Test
  void anObjectionToAnAcceptedNoticeIsATaskThatShowsNoPerson() {
    home.accepted(registrar);
    objected("secretwords");
    jdbc.sql(
            "UPDATE host.answer SET answered_at = answered_at - interval '1 year' WHERE number = ?")
        .param(home.number)
        .update();
    Page list = another.get("/desk/hearings?size=100000&q=a");
    assertThat(list.text())
        .contains(atDesk())
        .doesNotContain("secretwords", "Karimova", "Dilnoza", home.number);
    assertThat(home.person.get("/desk/hearings").status()).isEqualTo(403);
    assertThat(home.person.get(atDesk()).status()).isEqualTo(403);
    assertThat(another.get(atDesk()).text())
        .contains("Why do you open this objection?")
        .doesNotContain("secretwords", home.number);
    String without = atDesk() + "/answer";
    Map<String, String> token = another.get(atDesk()).form(atDesk() + "/openings");
    Map<String, String> kept = new LinkedHashMap<>(token);
    kept.putAll(Map.of("outcome", "kept", "words", "It stays"));
    assertThat(another.post(without, kept).status()).isEqualTo(409);
    assertThat(send(another, atDesk(), atDesk() + "/openings", Map.of()).status()).isEqualTo(422);
    int looks = looks();
    Page opened = send(another, atDesk(), atDesk() + "/openings", Map.of("reason", "answer"));
    assertThat(looks()).isEqualTo(looks + 1);
    assertThat(opened.text()).contains("secretwords", home.number).doesNotContain("Karimova");
    assertThat(opened.headers()).containsEntry("cache-control", "no-store");
    assertThat(home.person.get("/my/accesses").text())
        .contains("To look at the host’s objection", "What the host answered");
  }

  private int looks() {
    return jdbc.sql("SELECT count(*) FROM accesslog.access").query(Integer.class).single();
  }

  @Test
  void aRegistrarClosesItOnceWithWordsAndTheCardStays() {
    home.accepted(registrar);
    objected("Gone");
    reply();
    List<String> before = standing();
    Page opened = send(another, atDesk(), atDesk() + "/openings", Map.of("reason", "answer"));
    Map<String, String> form = new LinkedHashMap<>(opened.form(atDesk() + "/answer"));
    assertThat(another.post(atDesk() + "/answer", form).text())
        .contains("href=\"#outcome\"", "href=\"#words\"");
    form.putAll(Map.of("outcome", "proposed", "words", "We <b>shall</b> see"));
    Page unproposed = another.post(atDesk() + "/answer", form);
    assertThat(unproposed.status()).isEqualTo(409);
    assertThat(unproposed.text()).contains("No revocation is proposed", "&lt;b&gt;shall");
    form.put("outcome", "kept");
    assertThat(another.post(atDesk() + "/answer", form).text())
        .contains("The person can read this now");
    assertThat(another.post(atDesk() + "/answer", form).status()).isEqualTo(409);
    assertThat(home.person.get(home.page()).text())
        .contains("your notice stays as it is", "We &lt;b&gt;shall&lt;/b&gt; see", "officer 1002")
        .contains("hearing-closed", "Accepted")
        .doesNotContain(hearing() + "\"");
    assertThat(standing()).isEqualTo(before);
    assertThat(another.get("/desk/hearings").text()).doesNotContain(atDesk());
  }

  @Test
  void nobodyClosesItBeforeThePersonWasHeardOrTheirDaysAreOver() {
    home.accepted(registrar);
    objected("Gone");
    Page opened = send(another, atDesk(), atDesk() + "/openings", Map.of("reason", "answer"));
    Map<String, String> form = new LinkedHashMap<>(opened.form(atDesk() + "/answer"));
    form.putAll(Map.of("outcome", "kept", "words", "It stays"));
    Page early = another.post(atDesk() + "/answer", form);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text()).contains("The person may still answer");
    assertThat(home.person.get(hearing()).status()).isEqualTo(200);
    jdbc.sql("UPDATE host.answer SET hear_until = '2026-01-01' WHERE number = ?")
        .param(home.number)
        .update();
    assertThat(another.post(atDesk() + "/answer", form).status()).isEqualTo(200);
  }

  private void reply() {
    Map<String, String> form = new LinkedHashMap<>(home.person.get(hearing()).form(hearing()));
    form.put("words", "I live there");
    assertThat(home.person.post(hearing(), form).text()).contains("Your answer is kept");
  }

  @Test
  void aProposalIsTheOrdinaryOneAndAnotherRegistrarConfirmsIt() {
    home.accepted(registrar);
    objected("Gone");
    reply();
    home.opened(another);
    String revoke = "/desk/cases/" + home.number + "/revocation";
    Page proposed = send(another, revoke, revoke, Map.of("ground", "host-objects"));
    assertThat(proposed.status()).isEqualTo(200);
    Page opened = send(another, atDesk(), atDesk() + "/openings", Map.of("reason", "answer"));
    Map<String, String> form = new LinkedHashMap<>(opened.form(atDesk() + "/answer"));
    form.putAll(Map.of("outcome", "proposed", "words", "A colleague will look at it"));
    assertThat(another.post(atDesk() + "/answer", form).status()).isEqualTo(200);
    assertThat(home.person.get(home.page()).text())
        .contains("A registrar has proposed to end your card", "Accepted");
  }

  private void proposed() {
    proposed("host-objects");
  }

  private void proposed(String ground) {
    String revoke = "/desk/cases/" + home.number + "/revocation";
    Page proposed = send(registrar, revoke, revoke, Map.of("ground", ground));
    assertThat(proposed.text()).contains("Revocation of the card proposed");
  }

  private static final String OTHER_GROUND = "not-resident";
  private static final String REVOKED_FOR_THE_HOST =
      "{\"decision\":\"revoked\",\"ground\":\"host-objects\",\"fields\":[]}";
  private static final String NOT_HEARD = "A host objected, and the person may still answer";

  @Test
  void nobodyConfirmsWhatFollowedAnObjectionBeforeThePersonWasHeard() {
    home.accepted(registrar);
    objected("Gone");
    home.opened(registrar);
    proposed();
    home.opened(another);
    String path = "/desk/cases/" + home.number;
    assertThat(another.get(path).text())
        .contains(NOT_HEARD)
        .doesNotContain(path + "/confirmation\"");
    List<String> before = standing();
    Map<String, String> token = another.get(path + "/revocation").form(path + "/revocation");
    Page early = another.post(path + "/confirmation", token);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text()).contains(NOT_HEARD);
    assertThat(standing()).isEqualTo(before);
    reply();
    home.opened(another);
    assertThat(another.get(path).text()).doesNotContain(NOT_HEARD);
    assertThat(send(another, path, path + "/confirmation", Map.of()).text())
        .contains("Revocation of the card confirmed");
  }

  @Test
  void onceTheirDaysAreOverItIsConfirmed() {
    home.accepted(registrar);
    objected("Gone");
    home.opened(registrar);
    proposed();
    jdbc.sql("UPDATE host.answer SET hear_until = '2026-01-01' WHERE number = ?")
        .param(home.number)
        .update();
    home.opened(another);
    String path = "/desk/cases/" + home.number;
    assertThat(send(another, path, path + "/confirmation", Map.of()).text())
        .contains("Revocation of the card confirmed");
  }

  @Test
  void withoutAnObjectionToThatNoticeNobodyProposesToEndTheCardForOne() {
    home.accepted(registrar);
    assertThat(home.confirm(home.link()).status()).as("a confirmation is none").isEqualTo(200);
    Dwelling other = new Dwelling(port, "dilnoza");
    assertThat(other.object(other.link(), "not-here", "").status()).isEqualTo(200);
    home.opened(registrar);
    List<String> before = standing();
    String path = "/desk/cases/" + home.number;
    Page refused =
        send(
            registrar,
            path + "/revocation",
            path + "/revocation",
            Map.of("ground", "host-objects"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("No host has objected to this notice");
    Page byApi = registrar.api("/api/v1" + path + "/decision", token("1001"), REVOKED_FOR_THE_HOST);
    assertThat(byApi.status()).isEqualTo(409);
    assertThat(byApi.text()).contains("/problems/no-objection");
    assertThat(standing()).isEqualTo(before);
  }

  @Test
  void anObjectionAfterTheProposalHoldsNothingUp() {
    home.accepted(registrar);
    proposed(OTHER_GROUND);
    objected("Gone");
    home.opened(another);
    String path = "/desk/cases/" + home.number;
    assertThat(send(another, path, path + "/confirmation", Map.of()).text())
        .contains("Revocation of the card confirmed");
  }

  private void refusalProposed() {
    home.opened(registrar);
    String refuse = "/desk/cases/" + home.number + "/refusal";
    Page proposed = send(registrar, refuse, refuse, Map.of("ground", OTHER_GROUND));
    assertThat(proposed.text()).contains("Refusal proposed");
  }

  private void refusalWaits() {
    home.opened(another);
    String path = "/desk/cases/" + home.number;
    Page shown = another.get(path);
    assertThat(shown.text()).contains(NOT_HEARD).doesNotContain(path + "/confirmation\"");
    List<String> before = standing();
    Page early = another.post(path + "/confirmation", shown.form("/sign-out"));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text()).contains(NOT_HEARD);
    Page byApi = another.api("/api/v1" + path + "/confirmation", token("1002"), "{}");
    assertThat(byApi.status()).isEqualTo(409);
    assertThat(byApi.text()).contains("/problems/not-heard");
    assertThat(standing()).isEqualTo(before);
  }

  private void refusalConfirmed() {
    String path = "/desk/cases/" + home.number;
    assertThat(send(another, path, path + "/confirmation", Map.of()).text())
        .contains("Refusal confirmed")
        .doesNotContain(NOT_HEARD);
  }

  @Test
  void nobodyConfirmsARefusalBeforeThePersonWasHeard() {
    objected("Gone");
    refusalProposed();
    refusalWaits();
    reply();
    home.opened(another);
    refusalConfirmed();
  }

  @Test
  void onceTheirDaysAreOverARefusalIsConfirmed() {
    objected("Gone");
    refusalProposed();
    jdbc.sql("UPDATE host.answer SET hear_until = '2026-01-01' WHERE number = ?")
        .param(home.number)
        .update();
    home.opened(another);
    refusalConfirmed();
  }

  @Test
  void anObjectionAfterTheProposalOfARefusalIsHeardButNoneThatComesTooLate() {
    refusalProposed();
    objected("Gone");
    refusalWaits();
    jdbc.sql("UPDATE desk.act SET at = at - interval '15 days' WHERE number = ?")
        .param(home.number)
        .update();
    refusalConfirmed();
  }

  @Test
  void aHearingHoldsNoAcceptanceUp() {
    objected("Gone");
    home.accepted(registrar);
    assertThat(home.person.get(hearing()).status()).as("still heard").isEqualTo(200);
  }

  @Test
  void whoAcceptedTheNoticeDoesNotCloseTheObjectionToIt() {
    home.accepted(registrar);
    objected("secretwords");
    reply();
    Page list = registrar.get("/desk/hearings");
    assertThat(list.text()).contains("another registrar closes them").doesNotContain(atDesk());
    Page own = registrar.get(atDesk());
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text()).contains("You accepted this notice yourself").doesNotContain("secretw");
    Page opened = send(another, atDesk(), atDesk() + "/openings", Map.of("reason", "answer"));
    Map<String, String> form = new LinkedHashMap<>(registrar.get("/desk").form("/desk/lookups"));
    form.putAll(Map.of("outcome", "kept", "words", "It stays"));
    assertThat(registrar.post(atDesk() + "/openings", form).status()).isEqualTo(403);
    assertThat(registrar.post(atDesk() + "/answer", form).status()).isEqualTo(403);
    Map<String, String> others = new LinkedHashMap<>(opened.form(atDesk() + "/answer"));
    others.putAll(Map.of("outcome", "kept", "words", "It stays"));
    assertThat(another.post(atDesk() + "/answer", others).status()).isEqualTo(200);
  }

  private String token(String officer) {
    return accounts.token(new Actor.Officer(accounts.registrars(List.of(officer)).getFirst()));
  }

  private void filedFromPaperBy(String officer) {
    jdbc.sql("UPDATE notice.notice SET from_paper_by = ? WHERE number = ?")
        .params(accounts.registrars(List.of(officer)).getFirst().id(), home.number)
        .update();
  }

  @Test
  void whoFiledTheNoticeFromPaperDoesNotCloseTheObjectionToIt() {
    home.accepted(registrar);
    objected("secretwords");
    assertThat(another.get(atDesk()).status()).isEqualTo(200);
    filedFromPaperBy("1002");
    assertThat(another.get("/desk/hearings").text()).doesNotContain(atDesk());
    Page own = another.get(atDesk());
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text()).contains("or filed it from paper").doesNotContain("secretw");
  }

  @Test
  void whoFiledTheNoticeFromPaperDoesNotConfirmItsRevocation() {
    home.accepted(registrar);
    proposed(OTHER_GROUND);
    filedFromPaperBy("1002");
    home.opened(another);
    String path = "/desk/cases/" + home.number;
    Page shown = another.get(path);
    assertThat(shown.text())
        .contains("You filed this notice from paper")
        .doesNotContain(path + "/confirmation\"");
    List<String> before = standing();
    Page refused = another.post(path + "/confirmation", shown.form("/sign-out"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("You filed this notice from paper");
    assertThat(standing()).isEqualTo(before);
  }
}
