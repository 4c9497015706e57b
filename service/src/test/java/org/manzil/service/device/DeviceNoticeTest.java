package org.manzil.service.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.dispute.Town;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices that a phone signed and sent later, with nobody signed in. */
@PageTest
class DeviceNoticeTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOON = "2028-11-20T12:00:00Z";

  @LocalServerPort private int port;
  private TestBrowser owner = new TestBrowser(0);
  private TestBrowser nobody = new TestBrowser(0);
  private TestDevice device = new TestDevice();
  private String key = "";

  @BeforeEach
  void start() {
    nobody = new TestBrowser(port);
    clock(NOON);
    owner = new TestBrowser(port).as("mai");
    device = TestDevice.of(owner);
    key = UUID.randomUUID().toString();
  }

  @AfterEach
  void removeAll() {
    Matcher devices = Pattern.compile("name=\"device\" value=\"([^\"]+)\"").matcher("");
    for (String person : new String[] {"mai", "dilnoza"}) {
      TestBrowser browser = new TestBrowser(port).as(person);
      Map<String, String> form = TestDevice.csrf(browser);
      for (devices.reset(browser.get("/my/device").text()); devices.find(); ) {
        form.put("device", devices.group(1));
        Page unused = browser.post("/my/device/removals", form);
      }
    }
  }

  private void clock(String now) {
    assertThat(nobody.api("/demo/clock", "", "{\"now\":\"" + now + "\"}").status()).isEqualTo(204);
  }

  private static Map<String, String> notice(String flat) {
    return Map.of(
        "kind", "arrival",
        "addressText", "Новая улица, " + flat,
        "dwelling", "flat",
        "flat", flat,
        "since", "2028-11-18");
  }

  private Page send(String flat) {
    return TestDevice.send(nobody, key, device.statement(key, notice(flat)));
  }

  private static JsonNode receipt(Page answer) {
    return JSON.readTree(answer.text()).get("receipt");
  }

  private static void assertProblem(Page answer, int status, String slug) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    assertThat(answer.text()).contains("\"/problems/" + slug + "\"");
  }

  @Test
  void aSignedNoticeIsFiledOnceWithoutASession() {
    Page first = send("1");
    Page again = send("1");

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(receipt(first).get("content").get("notice").get("flat").stringValue())
        .isEqualTo("1");
    assertThat(owner.get("/my").text())
        .contains(JSON.readTree(first.text()).get("number").stringValue());
  }

  @Test
  void theReceiptIsTheOneThatTheOwnersOwnPagesHandOut() {
    Page filed = send("2");
    String number = JSON.readTree(filed.text()).get("number").stringValue();
    byte[] file = owner.bytes("/notices/" + number + "/receipt");

    assertThat(filed.text()).contains(new String(file, UTF_8));
  }

  @Test
  void aDeviceThatSendsForEverIsToldToWaitAsAProgramReadsIt() {
    Page answer = TestBrowser.untilRefused(200, () -> send("60"));
    assertProblem(answer, 429, "too-many-requests");
    assertThat(Integer.parseInt(answer.headers().get("retry-after"))).isPositive();
    device = TestDevice.of(owner);
    key = UUID.randomUUID().toString();
    assertThat(send("61").status()).as("another device").isEqualTo(201);
  }

  /** With a token, which counts for nothing else, so that no other test is counted with it. */
  @Test
  void soIsWhoeverSendsAnythingForEver() {
    String token = new Town(port).resident();
    Page answer =
        TestBrowser.untilRefused(2000, () -> nobody.api(DeviceNoticeApi.PATH, token, "{}", key));
    assertProblem(answer, 429, "too-many-requests");
    assertThat(Integer.parseInt(answer.headers().get("retry-after"))).isPositive();
    assertThat(send("62").status()).as("another").isEqualTo(201);
    key = UUID.randomUUID().toString();
    String signed =
        JSON.writeValueAsString(Map.of("statement", device.statement(key, notice("63"))));
    assertThat(nobody.api(DeviceNoticeApi.PATH, token, signed, key).status())
        .as("a device behind the same address")
        .isEqualTo(201);
    TestDevice thief = new TestDevice();
    thief.id = device.id;
    String forged =
        JSON.writeValueAsString(Map.of("statement", thief.statement(key, notice("64"))));
    answer =
        TestBrowser.untilRefused(20, () -> nobody.api(DeviceNoticeApi.PATH, token, forged, key));
    assertProblem(answer, 429, "too-many-requests");
  }

  @Test
  void parallelSendingMakesOneNotice() throws Exception {
    String statement = device.statement(key, notice("3"));
    Callable<String> sending = () -> TestDevice.send(new TestBrowser(port), key, statement).text();
    Set<String> answers = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Stream.generate(() -> sending).limit(8).toList())) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).hasSize(1).first().asString().contains("\"receipt\":{");
  }

  @Test
  void somebodyElsesSessionOnTheSamePhoneCountsForNothing() {
    TestBrowser other = new TestBrowser(port).as("farrukh");
    Page filed = TestDevice.send(other, key, device.statement(key, notice("4")));
    String number = JSON.readTree(filed.text()).get("number").stringValue();

    assertThat(other.get("/my").text()).doesNotContain(number);
    assertThat(owner.get("/my").text()).contains(number);
  }

  @Test
  void anotherKeyAnotherBodyAndAnotherDeviceAreRefusedAlike() {
    TestDevice thief = new TestDevice();
    thief.id = device.id;
    Page otherKey = TestDevice.send(nobody, key, thief.statement(key, notice("5")));
    String good = device.statement(key, notice("5"));
    String other = device.statement(key, notice("6"));
    String mixed =
        good.substring(0, good.indexOf('.'))
            + other.substring(other.indexOf('.'), other.lastIndexOf('.'))
            + good.substring(good.lastIndexOf('.'));
    Page otherBody = TestDevice.send(nobody, key, mixed);
    TestDevice stranger = new TestDevice();
    stranger.id = UUID.randomUUID().toString();
    Page unknown = TestDevice.send(nobody, key, stranger.statement(key, notice("5")));

    assertProblem(otherKey, 403, "device-unknown");
    assertThat(otherBody.text()).isEqualTo(otherKey.text());
    assertThat(unknown.text()).isEqualTo(otherKey.text());
    assertThat(unknown.status()).isEqualTo(403);
  }

  @Test
  void aRemovedDeviceMayFileNothingMore() {
    Map<String, String> form = TestDevice.csrf(owner);
    form.put("device", device.id);
    assertThat(owner.post("/my/device/removals", form).path()).isEqualTo("/my/device");

    assertProblem(send("7"), 403, "device-unknown");
    assertThat(device.visit(owner).status()).isEqualTo(404);
  }

  @Test
  void thirtyDaysAfterTheLastVisitByTheServersClockIsTheEnd() {
    clock("2028-12-20T12:00:00Z");
    assertThat(send("8").status()).isEqualTo(201);
    clock("2028-12-21T12:00:00Z");
    key = UUID.randomUUID().toString();
    assertProblem(send("9"), 403, "device-away");

    TestBrowser back = new TestBrowser(port).as("mai");
    assertThat(device.visit(back).text()).contains("\"lastDay\":\"2029-01-20\"");
    assertThat(send("9").status()).isEqualTo(201);
  }

  @Test
  void aVisitToSomebodyElsesDeviceIsNone() {
    TestBrowser other = new TestBrowser(port).as("farrukh");
    assertThat(device.visit(other).status()).isEqualTo(404);
    Map<String, String> form = TestDevice.csrf(other);
    form.put("device", device.id);
    Page unused = other.post("/my/device/removals", form);
    assertThat(send("10").status()).isEqualTo(201);
  }

  @Test
  void wrongAnswersComeBackFieldByField() {
    Map<String, String> wrong = Map.of("kind", "arrival", "since", "2031-01-01");
    Page answer = TestDevice.send(nobody, key, device.statement(key, wrong));

    assertProblem(answer, 422, "invalid");
    assertThat(answer.text()).contains("\"since\"", "\"future\"", "\"addressText\"");
  }

  @Test
  void theSameKeyForAnotherNoticeIsRefused() {
    assertThat(send("11").status()).isEqualTo(201);
    assertProblem(send("12"), 422, "idempotency-key-reused");
  }

  @Test
  void theStatementIsBoundToItsKeyAndItsAddress() {
    String statement = device.statement(key, notice("13"));
    assertProblem(
        TestDevice.send(nobody, UUID.randomUUID().toString(), statement), 400, "malformed");
    assertProblem(
        nobody.api(DeviceNoticeApi.PATH, "", "{\"statement\":\"" + statement + "\"}"),
        400,
        "idempotency-key-missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"statement\":null}",
        "{\"statement\":\"\"}",
        "{\"statement\":\"a.b\"}",
        "{\"statement\":\"a.b.c.d\"}",
        "{\"statement\":\"e30.e30.AAAA\"}",
        "{\"statement\":7}",
        "{\"statement\":\"é.é.é\"}",
        "{\"statement\":\"x\",\"more\":1}",
        "[]",
        "\"statement\"",
        "{\"statement\":\"x\""
      })
  void whatIsNoStatementIsMalformed(String body) {
    assertProblem(nobody.api(DeviceNoticeApi.PATH, "", body, key), 400, "malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "HS256", "es256", "ES384"})
  void theAlgorithmIsNeverTakenFromTheHeader(String alg) {
    Map<String, String> header =
        Map.of("alg", alg, "kid", device.id, "typ", "manzil-device-notice+jws");
    String statement = device.statement(header, key, notice("14"));
    assertProblem(TestDevice.send(nobody, key, statement), 400, "malformed");
  }

  @Test
  void aProofOfTheKeyIsNoNotice() {
    Map<String, String> header =
        Map.of("alg", "ES256", "kid", device.id, "typ", "manzil-device-key+jws");
    String statement = device.statement(header, key, notice("15"));
    assertProblem(TestDevice.send(nobody, key, statement), 400, "malformed");
  }

  @Test
  void aKeyIsRegisteredOnlyByWhoHoldsItAndForOneChallenge() {
    TestDevice other = new TestDevice();
    assertProblem(other.register(owner, TestDevice.challenge(owner), device), 422, "key-proof");
    String challenge = TestDevice.challenge(owner);
    assertProblem(other.register(owner, "AAAA", other), 422, "key-proof");
    assertProblem(other.register(owner, challenge, other), 422, "key-proof");
    challenge = TestDevice.challenge(owner);
    assertThat(other.register(owner, challenge, other).status()).isEqualTo(201);
    assertProblem(new TestDevice().register(owner, challenge, other), 422, "key-proof");
  }

  @Test
  void nobodyHasMoreThanTenDevices() {
    TestBrowser dilnoza = new TestBrowser(port).as("dilnoza");
    List<TestDevice> ten =
        Stream.generate(() -> TestDevice.of(dilnoza)).limit(Devices.MOST).toList();
    TestDevice more = new TestDevice();
    assertProblem(
        more.register(dilnoza, TestDevice.challenge(dilnoza), more), 409, "too-many-devices");
    assertThat(dilnoza.get("/my/device").text()).contains(ten.getFirst().id);
  }
}
