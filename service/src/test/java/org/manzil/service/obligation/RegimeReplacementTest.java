package org.manzil.service.obligation;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.rules.RegimeFiles;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FactsBuilder;
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.card.FactWords;
import org.manzil.service.database.StartupRefused;
import org.manzil.service.dispute.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operator replaces the rules: shown first, from its day on, and nothing in flight is touched.
 */
@PageTest
@Import(RegimeReplacementTest.People.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegimeReplacementTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, String> DEMO = RegimeFiles.named("demo").texts();
  private static final String NOTICE =
      """
      {"kind":"arrival","addressText":"Version street %s","notFound":"street","dwelling":"flat",
       "since":"2026-11-20"}""";

  @LocalServerPort private int port;
  @LocalManagementPort private int management;
  @Autowired private Regimes regimes;
  @Autowired private RegimeStore store;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;
  @Autowired private FactWords words;
  @TempDir private Path folder;

  /** 37 people: 33 with a duty on arrival, two of six years of age, two exempt. */
  @TestConfiguration
  static class People {

    @Bean
    @Primary
    PeopleFacts people() {
      return (on, visitor) -> {
        List<Move> all = new ArrayList<>();
        all.addAll(nCopies(30, arrived(on, person("UZ", "1990").visaFree(true))));
        all.addAll(nCopies(3, arrived(on, person("IN", "1990").visaFree(false).stayDays(100))));
        String six = Integer.toString(on.getYear() - 7) + "-12-31";
        all.addAll(nCopies(2, arrived(on, person("UZ", six).visaFree(true))));
        all.addAll(nCopies(2, arrived(on, person("BY", "1990").visaFree(true))));
        all.forEach(visitor);
      };
    }

    private static Move arrived(LocalDate on, FactsBuilder person) {
      return new Move(person.build(), NoticeKind.ARRIVAL, on.minusDays(2));
    }

    private static FactsBuilder person(String nationality, String birth) {
      return Facts.builder()
          .nationality(nationality)
          .birthDate(BirthDate.parse(birth))
          .roles(Set.of());
    }
  }

  /** Noon, since nothing may begin tomorrow any more shortly before midnight. */
  @BeforeEach
  @AfterEach
  void today() {
    noonOf(regimes.day(java.time.Instant.now(Clock.systemUTC())).plusDays(1));
  }

  private void noonOf(LocalDate day) {
    move(day.atTime(LocalTime.NOON).atZone(regimes.zone()).toInstant());
  }

  private void move(java.time.Instant now) {
    Page unused = new TestBrowser(port).api("/demo/clock", "", "{\"now\":\"" + now + "\"}");
  }

  private LocalDate tomorrow() {
    return regimes.day(clock.instant()).plusDays(1);
  }

  private static Map<String, String> next(String version) {
    Map<String, String> next = new TreeMap<>(DEMO);
    next.computeIfPresent("regime.yaml", (name, text) -> text.replace("2026.1", version));
    next.computeIfPresent(
        "rules.yaml",
        (name, text) ->
            text.replace("within: 7 working", "within: 3 working").replace("under: 6", "under: 7"));
    next.computeIfPresent(
        "decisions.yaml", (name, text) -> text.replace("id: date-unclear", "id: since-unclear"));
    next.computeIfPresent(
        "card.yaml",
        (name, text) ->
            text.replace(
                "id: municipality\n", "id: municipality\n    in-force: {from: 2100-01-01}\n"));
    return next;
  }

  private Page send(String act, Map<String, String> files, String from) {
    Map<String, String> body =
        Map.of(
            "act",
            act,
            "files",
            JSON.writeValueAsString(files),
            "from",
            from,
            "operator",
            "A. Operator",
            "reason",
            "Amended law");
    return new TestBrowser(management).api("/actuator/regime", "", JSON.writeValueAsString(body));
  }

  private static JsonNode json(Page page) {
    return JSON.readTree(page.text());
  }

  private int kept() {
    return json(new TestBrowser(management).get("/actuator/regime")).get("versions").size();
  }

  @Test
  @Order(1)
  void theFirstStartKeptTheRulesItWasTold() {
    JsonNode list = json(new TestBrowser(management).get("/actuator/regime"));
    assertThat(list.get("regime").stringValue()).isEqualTo("demo");
    assertThat(list.get("versions").get(0).get("version").stringValue()).isEqualTo("2026.1");
    assertThat(list.get("versions").get(0).get("from").isNull()).isTrue();
    assertThat(list.get("versions").get(0).get("sha256").stringValue())
        .isEqualTo(RegimeFiles.of(DEMO).sha256());
  }

  @Test
  @Order(2)
  void aCheckShowsEverythingAndChangesNothing() {
    JsonNode shown = json(send("check", next("2026.2"), tomorrow().toString()));
    assertThat(shown.get("version").stringValue()).isEqualTo("2026.2");
    assertThat(shown.get("kept").booleanValue()).isFalse();
    assertThat(shown.get("rules").toString()).contains("Changed", "the time limit");
    assertThat(shown.get("values").toString())
        .contains("arrival-visa-free › time-limit › within", "decisions.yaml", "since-unclear");
    JsonNode affected = shown.get("affected");
    assertThat(affected.get("considered").stringValue()).isEqualTo("about 40");
    assertThat(affected.get("earlier").stringValue()).isEqualTo("about 30");
    assertThat(affected.get("noDuty").stringValue()).isEqualTo("fewer than 10");
    assertThat(affected.get("duty").stringValue()).isEqualTo("fewer than 10");
    assertThat(affected.get("later").stringValue()).isEqualTo("fewer than 10");
    assertThat(kept()).isOne();
    assertThat(new TestBrowser(port).get("/log").text())
        .as("whoever counts people does it before everybody")
        .contains("rules-counted", shown.get("sha256").stringValue());
  }

  @Test
  @Order(3)
  void whatCannotFollowIsRefusedAndChangesNothing() {
    String tomorrow = tomorrow().toString();
    assertRefused(409, send("put", next("2026.2"), tomorrow().minusDays(1).toString()), tomorrow);
    assertRefused(409, send("put", next("2026.2"), "2020-01-01"), "at the earliest");
    assertRefused(409, send("put", next("2026.2"), "+999999999-12-31"), "in this millennium");
    assertRefused(409, send("put", next("2026.1"), tomorrow), "version 2026.1 is already there");
    assertRefused(
        409, send("put", RegimeFiles.named("de").texts(), tomorrow), "de is no version of demo");
    Map<String, String> elsewhere = next("2026.2");
    elsewhere.computeIfPresent(
        "regime.yaml", (name, text) -> text.replace("Europe/Moscow", "Asia/Tashkent"));
    assertRefused(409, send("put", elsewhere, tomorrow), "its days end in Asia/Tashkent");
    assertThat(kept()).isOne();
  }

  @ParameterizedTest
  @Order(3)
  @ValueSource(
      strings = {"../rules.yaml", "/etc/passwd", "a/b.yaml", "a\\b.yaml", "rules.yml", "x.yaml"})
  void aFileOfAnotherNameIsRefused(String name) {
    Map<String, String> files = next("2026.2");
    files.put(name, "a: b");
    assertRefused(422, send("put", files, tomorrow().toString()), "unknown file; known");
    assertThat(kept()).isOne();
  }

  @Test
  @Order(3)
  void brokenFilesAreRefusedWithTheirPlaces() {
    Map<String, String> broken = next("2026.2");
    broken.computeIfPresent(
        "rules.yaml", (name, text) -> text.replace("visaFree: t", "visaFre: t"));
    assertRefused(422, send("put", broken, tomorrow().toString()), "rules.yaml:");
    broken.put("rules.yaml", "rules: [");
    assertRefused(422, send("put", broken, tomorrow().toString()), "not YAML");
    broken.remove("rules.yaml");
    assertRefused(422, send("put", broken, tomorrow().toString()), "the file is missing");
    Map<String, String> large = next("2026.2");
    large.replaceAll((name, text) -> "# " + "x".repeat(400_000) + "\n" + text);
    assertRefused(422, send("put", large, tomorrow().toString()), "at most 1048576 bytes");
    large.replaceAll((name, text) -> "x".repeat(1_600_000));
    assertThat(send("put", large, tomorrow().toString()).status()).isEqualTo(413);
    assertThat(kept()).isOne();
  }

  @ParameterizedTest
  @Order(3)
  @ValueSource(
      strings = {
        "{\"act\":\"put\",\"files\":\"[]\",\"from\":\"2030-01-01\"}",
        "{\"act\":\"put\",\"files\":\"{\\\"rules.yaml\\\":null}\",\"from\":\"2030-01-01\"}",
        "{\"act\":\"put\",\"files\":\"{}\",\"from\":\"soon\"}",
        "{\"act\":\"put\",\"files\":\"{}\"}",
        "{\"act\":\"put\",\"files\":\"{}\",\"from\":\"2030-01-01\"}",
        "{\"act\":\"put\",\"files\":\"null\",\"from\":\"2030-01-01\"}",
        "{\"act\":\"erase\",\"files\":\"{}\"}",
        "{\"act\":\"put\"}"
      })
  void whatIsNoRequestIsAnswered400(String body) {
    assertThat(new TestBrowser(management).api("/actuator/regime", "", body).status())
        .isEqualTo(400);
  }

  private static void assertRefused(int status, Page answer, String words) {
    assertThat(answer.text()).contains(words);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  @Order(4)
  void anotherRegimeAtAStartIsRefusedAndAnEditedFolderHasNoEffect() throws IOException {
    List<RegimeVersion> kept = store.all();
    assertThat(new ConfiguredRegime("demo").complaint(kept)).isEmpty();
    assertThatThrownBy(() -> new ConfiguredRegime("de").complaint(kept))
        .isInstanceOf(StartupRefused.class)
        .hasMessage(
            "MANZIL_REGIME names 'de', but the notices in this database are judged by 'demo'");
    assertThatThrownBy(() -> new ConfiguredRegime("atlantis").complaint(kept))
        .isInstanceOf(StartupRefused.class);
    for (Map.Entry<String, String> file : next("2026.1").entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    ConfiguredRegime edited = new ConfiguredRegime(folder.toString());
    assertThat(edited.complaint(kept)).get().asString().contains("have no effect", "regime put");
    assertThat(start(edited).today().version()).isEqualTo("2026.1");
    assertThat(start(edited).today().grounds()).isEqualTo(regimes.today().grounds());
    Files.writeString(folder.resolve("rules.yaml"), "rules: [");
    assertThat(edited.complaint(kept)).get().asString().contains("rules.yaml:", "cannot be used");
    assertThat(start(edited).today().version()).isEqualTo("2026.1");
    ConfiguredRegime gone = new ConfiguredRegime(folder.resolve("gone").toString());
    assertThat(start(gone).today().version()).isEqualTo("2026.1");
  }

  private Regimes start(ConfiguredRegime configured) {
    return new Regimes(store, configured, transaction, clock);
  }

  @Test
  @Order(4)
  void aVersionThatHasNotBegunGivesWayToAMendedOneAndStaysInTheList() {
    LocalDate later = tomorrow().plusYears(36);
    assertThat(send("put", next("2062.1"), later.toString()).status()).isEqualTo(200);
    Page mended = send("put", next("2062.2"), later.minusYears(20).toString());
    assertThat(mended.status()).as(mended.text()).isEqualTo(200);
    assertThat(json(mended).get("supersedes").toString()).contains("2062.1");
    assertThat(json(mended).get("replaces").stringValue()).isEqualTo("2026.1");
    assertThat(asked(later)).isEqualTo("2062.2");
    assertRefused(409, send("put", next("2062.1"), later.toString()), "is already there");
    JsonNode list = json(new TestBrowser(management).get("/actuator/regime")).get("versions");
    assertThat(list.get(1).get("superseded").booleanValue()).isTrue();
    assertThat(list.get(2).get("superseded").booleanValue()).isFalse();
    assertThat(start(new ConfiguredRegime("demo")).versions().find("2062.1")).isEmpty();
    assertThat(new TestBrowser(port).get("/log").text()).contains("A. Operator", "Amended law");
  }

  @Test
  @Order(5)
  void aReplacementJudgesFromItsDayAndTouchesNothingInFlight() {
    LocalDate from = tomorrow();
    Regimes otherNode = start(new ConfiguredRegime("demo"));
    Filed before = filed();
    assertThat(before.lastDay()).isEqualTo("2026-12-01");
    assertThat(before.version()).isEqualTo("2026.1");

    Page put = send("put", next("2026.2"), from.toString());
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    assertThat(json(put).get("kept").booleanValue()).isTrue();
    assertThat(json(send("put", next("2026.2"), from.toString())).get("values")).isEmpty();
    Map<String, String> others = next("2026.2");
    others.computeIfPresent("card.yaml", (name, text) -> "# other bytes\n" + text);
    assertRefused(409, send("put", others, from.toString()), "version 2026.2 is already there");
    assertThat(kept()).isEqualTo(4);
    assertThat(new TestBrowser(port).get("/log").text())
        .contains("&quot;rules&quot;", json(put).get("sha256").stringValue());
    assertThat(filed().lastDay()).as("still today").isEqualTo("2026-12-01");
    assertThat(asked(from.minusDays(1))).isEqualTo("2026.1");
    assertThat(asked(from)).isEqualTo("2026.2");
    assertThat(health("next")).isEqualTo("2026.2 from " + from);

    assertThat(issued()).contains("proof-official");

    noonOf(from);
    assertThat(issued())
        .as("a fact is on cards on its days only, and so are the requests for it")
        .doesNotContain("proof-official")
        .contains("proof-employer");
    assertThat(otherNode.today().version()).as("a node that heard of nothing").isEqualTo("2026.2");
    assertThat(health("version")).isEqualTo("2026.2");
    Filed after = filed();
    assertThat(after.lastDay()).isEqualTo("2026-11-25");
    assertThat(after.version()).isEqualTo("2026.2");
    assertThat(returned(before, "since-unclear")).as("no ground of its day").isEqualTo(422);
    assertThat(returned(before, "date-unclear")).isEqualTo(200);
    assertThat(returned(after, "date-unclear")).isEqualTo(422);
    assertThat(returned(after, "since-unclear")).isEqualTo(200);

    today();
    JsonNode still = json(browser().api("/api/v1/notices/" + before.number(), before.token()));
    assertThat(still.get("obligation")).isEqualTo(before.obligation());
  }

  private record Filed(String token, String number, JsonNode obligation) {

    String version() {
      return obligation.get("version").stringValue();
    }

    String lastDay() {
      return obligation.get("obligation").get("lastDay").stringValue();
    }
  }

  private TestBrowser browser() {
    return new TestBrowser(port);
  }

  private Filed filed() {
    String token = new Town(port).resident();
    String key = UUID.randomUUID().toString();
    JsonNode filed = json(browser().api("/api/v1/notices", token, NOTICE.formatted(key), key));
    return new Filed(token, filed.get("number").stringValue(), filed.get("obligation"));
  }

  private String asked(LocalDate on) {
    return json(browser().api("/api/v1/obligations?on=" + on, "", "{}"))
        .get("version")
        .stringValue();
  }

  private Set<String> issued() {
    return words.requests(Locale.ENGLISH).keySet();
  }

  /** What the desk answers to a return on that ground. */
  private int returned(Filed notice, String ground) {
    Town town = new Town(port);
    String registrar = town.registrar();
    town.look(registrar, notice.number());
    String decision =
        """
        {"decision":"returned","ground":"%s","fields":[{"name":"since","message":"Check it."}]}"""
            .formatted(ground);
    return browser()
        .api("/api/v1/desk/cases/" + notice.number() + "/decision", registrar, decision)
        .status();
  }

  private String health(String detail) {
    JsonNode health = json(new TestBrowser(management).get("/actuator/health"));
    return Objects.requireNonNull(
        health.get("components").get("regimeHealth").get("details").get(detail).stringValue());
  }
}
