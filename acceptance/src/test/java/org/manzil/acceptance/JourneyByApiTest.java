package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** One person's way through the whole product by API, told in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyByApiTest {

  private ManzilService service;
  private Api api;
  private JsonNode resident;
  private String token;
  private String officer;
  private String number = "";
  private Path receipt;
  private Path card;

  @BeforeAll
  void start() throws Exception {
    service = ManzilService.start();
    Path folder = service.data();
    api = service.api();
    resident = api.resident("Karimova");
    token = resident.get("accessToken").stringValue();
    officer = api.registrar();
    receipt = folder.resolve("receipt.json");
    card = folder.resolve("card.txt");
  }

  @AfterAll
  void stop() throws Exception {
    service.close();
  }

  @Test
  @Order(1)
  void theAddressIsFoundInLatinAndCyrillic() throws Exception {
    for (String typed : new String[] {"tverskaya 7", "тверская 7", "Tverskaja 7"}) {
      JsonNode hits =
          api.post("/api/v1/addresses/searches", null, Map.of("q", typed, "lang", "en")).json();
      assertThat(hits.get(0).get("localText").stringValue())
          .as(typed)
          .startsWith("Тверская улица, 7");
    }
  }

  @Test
  @Order(2)
  void filingGivesAReceiptAtOnceAndTheSameOneAgain() throws Exception {
    JsonNode hit =
        api.post("/api/v1/addresses/searches", null, Map.of("q", "tverskaya 7", "lang", "en"))
            .json()
            .get(0);
    Map<String, Object> notice = Api.notice(hit.get("text").stringValue());
    notice.put("addressId", hit.get("id").stringValue());
    String key = UUID.randomUUID().toString();
    Api.Answer first = api.file(token, key, notice);
    Api.Answer again = api.file(token, key, notice);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    number = first.json().get("number").stringValue();
    assertThat(first.json().get("obligation").get("obligation").get("lastDay").stringValue())
        .isEqualTo("2026-12-01");
    Files.write(receipt, api.get("/api/v1/notices/" + number + "/receipt", token).body());
  }

  @Test
  @Order(3)
  void nobodyElseSeesTheNotice() throws Exception {
    String other = api.resident("Rahimov").get("accessToken").stringValue();
    Api.Answer foreign = api.get("/api/v1/notices/" + number, other);
    Api.Answer absent = api.get("/api/v1/notices/00000-00000-00000", other);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.text().replace(number, "00000-00000-00000")).isEqualTo(absent.text());
  }

  @Test
  @Order(4)
  void theRegistrarMustGiveAReasonWhichThePersonReads() throws Exception {
    String openings = "/api/v1/desk/cases/" + number + "/openings";
    assertThat(api.post(openings, officer, Map.of()).status()).isEqualTo(400);
    assertThat(api.get("/api/v1/me/accesses", token).json()).isEmpty();
    assertThat(api.post(openings, officer, Map.of("reason", "Deciding this notice")).status())
        .isEqualTo(200);
    JsonNode access = api.get("/api/v1/me/accesses", token).json().get(0);
    assertThat(access.get("reason").stringValue()).isEqualTo("Deciding this notice");
    assertThat(access.get("entry").get("proof").stringValue()).startsWith("c2sp.org/tlog-proof@v1");
  }

  @Test
  @Order(5)
  void aCardComesOnlyAfterAcceptance() throws Exception {
    Map<String, Object> order =
        Map.of(
            "residentId",
            resident.get("residentId").stringValue(),
            "holderJwks",
            new Object[] {HOLDER});
    assertThat(api.post("/demo/cards", null, order).status()).isEqualTo(409);
    String decision = "/api/v1/desk/cases/" + number + "/decision";
    assertThat(api.post(decision, officer, Map.of("decision", "accepted")).status()).isEqualTo(200);
    Api.Answer cards = api.post("/demo/cards", null, order);
    assertThat(cards.status()).isEqualTo(201);
    Files.writeString(card, cards.json().get("credentials").get(0).stringValue());
  }

  @Test
  @Order(6)
  void aVerifierSaysYesAndAfterRevocationNo() throws Exception {
    assertThat(verify("fresh").exitCode()).isZero();
    assertThat(
            api.post(
                    "/demo/revocations",
                    null,
                    Map.of("residentId", resident.get("residentId").stringValue()))
                .status())
        .isEqualTo(204);
    CommandLineRun after = verify("fresh");
    assertThat(after.exitCode()).isEqualTo(1);
    assertThat(after.output()).contains("revoked");
  }

  @Test
  @Order(7)
  void withoutKeyBindingOrTrustNothingIsValid() throws Exception {
    CommandLineRun bare =
        CommandLineRun.manzil("verify", "--trust", service.trustFile().toString(), card.toString());
    assertThat(bare.exitCode()).isEqualTo(1);
    assertThat(bare.output()).contains("key-binding-missing");
    assertThat(CommandLineRun.manzil("verify", card.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  @Order(8)
  void anAuditIsCleanUntilAByteChangesAndThenNamesTheEntry() throws Exception {
    CommandLineRun clean = audit();
    assertThat(clean.exitCode()).as(clean.output()).isZero();
    change("log.entry SET commitment = set_byte(commitment, 3, get_byte(commitment, 3) # 1)");
    CommandLineRun wrong = audit();
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.output()).contains("entry 1");
    change("log.entry SET commitment = set_byte(commitment, 3, get_byte(commitment, 3) # 1)");
    assertThat(audit().exitCode()).isZero();
  }

  private void change(String update) throws Exception {
    try (Connection database = service.database();
        Statement statement = database.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE " + update + " WHERE position = 1")).isOne();
    }
  }

  @Test
  @Order(9)
  void theReceiptVerifiesWithTheServerStoppedAndNoByteMayChange() throws Exception {
    service.close();
    assertThat(verifyReceipt(receipt).exitCode()).isZero();
    byte[] bytes = Files.readAllBytes(receipt);
    bytes[bytes.length / 2] ^= 1;
    Path changed = Files.write(service.data().resolve("changed.json"), bytes);
    assertThat(verifyReceipt(changed).exitCode()).isEqualTo(1);
    assertThat(CommandLineRun.manzil("receipt", "verify", receipt.toString()).exitCode())
        .isEqualTo(2);
  }

  private CommandLineRun verify(String status) throws Exception {
    return CommandLineRun.manzil(
        "verify",
        "--allow-unbound",
        "--status",
        status,
        "--trust",
        service.trustFile().toString(),
        card.toString());
  }

  private CommandLineRun audit() throws Exception {
    return CommandLineRun.manzil(
        "audit", "--trust", service.trustFile().toString(), service.base() + "/log");
  }

  private CommandLineRun verifyReceipt(Path file) throws Exception {
    return CommandLineRun.manzil(
        "receipt", "verify", "--trust", service.trustFile().toString(), file.toString());
  }

  private static final Map<String, String> HOLDER =
      Map.of(
          "kty", "EC",
          "crv", "P-256",
          "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
          "y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
}
