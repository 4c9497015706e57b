package org.manzil.service.log.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.WitnessAway;
import org.manzil.service.dispute.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the health endpoint says while the one witness is away. */
@PageTest
@WitnessAway
class LogHealthTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort private int port;
  @LocalManagementPort private int management;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void forget() {
    jdbc.sql("DELETE FROM log.finding").update();
  }

  private Page health(String path) {
    return new TestBrowser(management).get("/actuator/health" + path);
  }

  private JsonNode log() {
    JsonNode health = JSON.readTree(health("").text());
    assertThat(health.get("status").stringValue()).isEqualTo("LIMITED");
    return health.get("components").get("logHealth").get("details");
  }

  /** Takes a filing, which tells that residents are served. */
  private int filed() {
    String notice =
        """
        {"kind":"arrival","addressText":"Barak 5","notFound":"dormitory","dwelling":"dormitory",
         "since":"2026-09-01"}""";
    return new TestBrowser(port)
        .api("/api/v1/notices", new Town(port).resident(), notice, "health")
        .status();
  }

  @Test
  void aMissingWitnessIsNamedAndTakesNobodyAway() {
    assertThat(filed()).isEqualTo(202);
    JsonNode log = log();
    assertThat(log.get("fault").stringValue()).isEqualTo("witnesses-missing");
    assertThat(log.has("witness witness.example/away")).isTrue();
    assertThat(health("").status()).isEqualTo(200);
    assertThat(health("/readiness").status()).isEqualTo(200);
    assertThat(JSON.readTree(health("/readiness").text()).get("status").stringValue())
        .isEqualTo("UP");
    assertThat(health("/log").status()).as("what an alarm asks").isEqualTo(503);
  }

  @Test
  void aWrongRowIsNamedAndTakesNobodyAway() {
    jdbc.sql("INSERT INTO log.finding VALUES (17, 'content-changed', now())").update();
    assertThat(log().get("findings").get(0).stringValue()).isEqualTo("entry 17: content-changed");
    assertThat(health("").status()).isEqualTo(200);
    assertThat(health("/readiness").status()).isEqualTo(200);
    assertThat(health("/log").text()).contains("entry 17: content-changed");
  }

  @Test
  void readinessAsksTheDatabaseAndNotTheLog() {
    JsonNode parts = JSON.readTree(health("/readiness").text()).get("components");
    assertThat(parts.propertyNames()).containsExactlyInAnyOrder("readinessState", "db");
  }
}
