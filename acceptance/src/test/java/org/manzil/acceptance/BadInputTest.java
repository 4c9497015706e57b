package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What must not be taken, and what must be taken although it looks odd. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

  private ManzilService service;
  private Api api;
  private String token;

  @BeforeAll
  void start() throws Exception {
    service = ManzilService.start();
    api = service.api();
    token = api.resident("Nazarova").get("accessToken").stringValue();
  }

  @AfterAll
  void stop() throws Exception {
    service.close();
  }

  static Stream<Arguments> brokenBodies() {
    String good = "{\"kind\":\"arrival\",\"addressText\":\"x\",\"dwelling\":\"flat\"";
    return Stream.of(
        broken("depth 10,000", "[".repeat(10_000)),
        broken("depth 10,000 in a member", good + ",\"host\":" + "{\"name\":".repeat(10_000)),
        broken("NaN", good + ",\"since\":NaN}"),
        broken("1e400", good + ",\"since\":1e400}"),
        broken("byte order mark", "\uFEFF" + good + "}"),
        broken("half a character", good + ",\"flat\":\"\\ud800\"}"),
        broken("NUL", good + ",\"flat\":\"\\u0000\"}"),
        broken("trailing comma", good + ",}"),
        broken("two values", good + "} {}"),
        broken("a top-level string", "\"arrival\""),
        broken("a top-level null", "null"),
        broken("nothing", ""),
        broken("a name twice", good + ",\"kind\":\"change\"}"),
        broken("an unknown name", good + ",\"position\":\"55.7,37.6\"}"),
        broken("a number for a text", good + ",\"flat\":12}"),
        Arguments.of("UTF-16", (good + "}").getBytes(StandardCharsets.UTF_16)),
        Arguments.of("bad UTF-8", new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}));
  }

  private static Arguments broken(String name, String body) {
    return Arguments.of(name, body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenBodies")
  void aBodyThatIsNotWhatItShouldBeIs400(String name, byte[] body) throws Exception {
    Api.Answer answer =
        api.post("/api/v1/notices", token, body, Map.of("Idempotency-Key", "k-" + name.hashCode()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/malformed");
    assertThat(answer.json().get("detail").stringValue()).isNotBlank();
  }

  @Test
  void aHugeBodyIs413() throws Exception {
    byte[] body = ("{\"flat\":\"" + "x".repeat(5_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertThat(api.post("/api/v1/notices", token, body, Map.of("Idempotency-Key", "k")).status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2999-01-01", "yesterday", "1812-09-07", ""})
  void anImpossibleDateIsNamed(String since) throws Exception {
    Map<String, Object> notice = Api.notice("Somewhere");
    notice.put("since", since);
    Api.Answer answer = api.file(token, UUID.randomUUID().toString(), notice);
    assertThat(answer.status()).isEqualTo(422);
    JsonNode error = answer.json().get("errors").get(0);
    assertThat(error.get("field").stringValue()).isEqualTo("since");
    assertThat(error.get("message").stringValue()).isNotBlank();
  }

  @Test
  void anUnknownAddressIdIsNamed() throws Exception {
    Map<String, Object> notice = Api.notice("Somewhere");
    notice.put("addressId", "gar:00000000-0000-0000-0000-000000000000");
    Api.Answer answer = api.file(token, UUID.randomUUID().toString(), notice);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("addressId");
  }

  @Test
  void anAddressThatIsNotInTheRegisterIsTakenAsText() throws Exception {
    Map<String, Object> notice = Api.notice("деревня Новая, дом у колодца");
    notice.put("notFound", "village");
    Api.Answer answer = api.file(token, UUID.randomUUID().toString(), notice);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().get("receipt").isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "with space", "ключ"})
  void aKeyThatIsMissingOrMalformedIs400(String key) throws Exception {
    Map<String, String> headers =
        key.isBlank() || !key.chars().allMatch(c -> c < 128)
            ? Map.of()
            : Map.of("Idempotency-Key", key);
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(api.post("/api/v1/notices", token, body, headers).status()).isEqualTo(400);
    assertThat(
            api.post("/api/v1/notices", token, body, Map.of("Idempotency-Key", "x".repeat(5_000)))
                .status())
        .isEqualTo(400);
  }

  @Test
  void aKeyUsedForAnotherBodyIs422() throws Exception {
    String key = UUID.randomUUID().toString();
    assertThat(api.file(token, key, Api.notice("First street, 1")).status()).isEqualTo(201);
    Api.Answer other = api.file(token, key, Api.notice("Second street, 2"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text()).contains("idempotency-key-reused");
  }

  @Test
  void anotherPersonsKeyIsNobodysBusiness() throws Exception {
    String key = UUID.randomUUID().toString();
    String other = api.resident("Saidov").get("accessToken").stringValue();
    String mine =
        api.file(token, key, Api.notice("Third street, 3")).json().get("number").toString();
    String theirs =
        api.file(other, key, Api.notice("Third street, 3")).json().get("number").toString();
    assertThat(theirs).isNotEqualTo(mine);
  }

  @Test
  void manyTapsAtOnceAreOneNoticeWithOneReceipt() throws Exception {
    Map<String, Object> notice = Api.notice("Fourth street, " + UUID.randomUUID());
    String key = UUID.randomUUID().toString();
    List<Callable<Api.Answer>> taps = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String ownKey = i % 2 == 0 ? key : UUID.randomUUID().toString();
      taps.add(() -> api.file(token, ownKey, notice));
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(taps.size())) {
      List<String> bodies = new ArrayList<>();
      for (Future<Api.Answer> answer : executor.invokeAll(taps)) {
        assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(201);
        bodies.add(answer.get().text());
      }
      assertThat(bodies.stream().distinct()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Oʻgʻiloy", "Ҳоҷӣ", "Nguyễn", "O’Brien", "D'Arcy", "Nguyễn"})
  void everyNameIsTakenAsTheDocumentHasIt(String name) throws Exception {
    String person = api.resident(name).get("accessToken").stringValue();
    Api.Answer answer =
        api.file(person, UUID.randomUUID().toString(), Api.notice("Fifth street, 5"));
    assertThat(answer.status()).isEqualTo(201);
    JsonNode declarant = answer.json().get("receipt").get("content").get("declarant");
    assertThat(declarant.get("familyName").stringValue()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/residents",
        "/api/v1/people?nationality=UZ",
        "/api/v1/desk/residents",
        "/api/v1/notices/*",
        "/api/v1/notices/%25",
        "/api/v1/notices/_"
      })
  void thereIsNoListAndNoSearchOfPeople(String path) throws Exception {
    Api.Answer asResident = api.get(path, token);
    Api.Answer asRegistrar = api.get(path, api.registrar());
    assertThat(asResident.status()).isIn(400, 403, 404);
    assertThat(asRegistrar.status()).isIn(400, 403, 404);
  }

  @Test
  void theQueueShowsNothingAboutThePerson() throws Exception {
    String queue = api.get("/api/v1/desk/cases?size=1000000&page=1", api.registrar()).text();
    assertThat(queue).doesNotContain("Nazarova").doesNotContain("street").doesNotContain("UZ");
  }

  @Test
  void nothingPersonalIsReadableInTheDatabaseOrTheLogFile() throws Exception {
    String canary = "Zqcanaryov";
    String person = api.resident(canary).get("accessToken").stringValue();
    Map<String, Object> notice = Api.notice("Zqcanarystreet 77");
    assertThat(api.file(person, UUID.randomUUID().toString(), notice).status()).isEqualTo(201);
    try (Connection database = service.database();
        Statement statement = database.createStatement();
        ResultSet tables =
            statement.executeQuery(
                """
                SELECT table_schema || '.' || table_name FROM information_schema.tables
                WHERE table_type = 'BASE TABLE'
                  AND table_schema NOT IN ('pg_catalog', 'information_schema')
                """)) {
      List<String> names = new ArrayList<>();
      while (tables.next()) {
        names.add(tables.getString(1));
      }
      assertThat(names).contains("notice.notice", "resident.person");
      for (String name : names) {
        assertThat(rows(database, name)).as(name).doesNotContainIgnoringCase("zqcanary");
      }
    }
    assertThat(service.log()).doesNotContainIgnoringCase("zqcanary");
  }

  @Test
  void noColumnCouldHoldADevicesPosition() throws Exception {
    try (Connection database = service.database();
        Statement statement = database.createStatement();
        ResultSet columns =
            statement.executeQuery(
                """
                SELECT table_schema || '.' || table_name || '.' || column_name
                FROM information_schema.columns
                WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                  AND (column_name ~ 'latitude|longitude|geo|gps|device|coordinate'
                       OR data_type IN ('point', 'geometry'))
                """)) {
      assertThat(columns.next()).isFalse();
    }
  }

  /** All rows as text; sealed bytes as they would read in ASCII. */
  private static String rows(Connection database, String table) throws Exception {
    StringBuilder text = new StringBuilder();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          byte[] bytes = rows.getBytes(i);
          text.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
      }
    }
    return text.toString();
  }

  @Test
  void aTakenPortAndALockedFolderAreOneLineAndExit2() throws Exception {
    CommandLineRun taken = service.startAnother(service.port());
    assertThat(taken.exitCode()).isEqualTo(2);
    assertThat(taken.output().strip()).isEqualTo("manzil: port " + service.port() + " is taken");
    CommandLineRun locked = service.startAnother(ManzilService.freePort());
    assertThat(locked.exitCode()).isEqualTo(2);
    assertThat(locked.output().strip().lines()).hasSize(1).first().asString().contains("in use");
  }
}
