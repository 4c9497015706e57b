package org.manzil.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.dispute.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The self-check knows what disputes and their answers say. */
@PageTest
class DisputesInTheLogTest {

  private static final String ANSWER =
      "SELECT answer_id FROM dispute.dispute WHERE access_id = ?::uuid";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private SelfCheck selfCheck;
  @Autowired private SelfCheckStore findings;
  @Autowired private LogStore store;
  @Autowired private TransparencyLog log;
  @Autowired private Sequencer sequencer;

  @Test
  void whileTheLogTakesNothingADisputeIsKeptAndTheDeskOpensNothing() {
    Town town = new Town(port);
    String resident = town.resident();
    String look = town.lookedAt(resident, town.registrar());
    String other = town.registrar();
    sequencer.stop();
    try {
      Page raised = town.dispute(resident, look, "No", "away");
      assertThat(raised.status()).isEqualTo(202);
      assertThat(Town.json(raised).get("entry").get("proof").isNull()).isTrue();
      Page opened = town.open(other, Town.waiting(jdbc, look));
      assertThat(opened.status()).isEqualTo(503);
      assertThat(opened.headers()).containsKey("retry-after");
      assertThat(opened.text()).contains("/problems/log-unavailable").doesNotContain("curiosity");
    } finally {
      sequencer.start();
    }
    Page again = town.dispute(resident, look, "No", "away");
    assertThat(again.status()).as("the same key later").isEqualTo(201);
    assertThat(Town.json(again).get("entry").get("proof").stringValue()).contains("tlog-proof");
    assertThat(town.looks(resident).getLast().get("disputes")).hasSize(1);
  }

  @Test
  void anAnswerIsSaidToStandInTheLogOnlyOnceItDoes() {
    Town town = new Town(port);
    String resident = town.resident();
    String look = town.lookedAt(resident, town.registrar());
    assertThat(town.dispute(resident, look, "No", "answered").status()).isEqualTo(201);
    String page = "/desk/disputes/" + Town.waiting(jdbc, look);
    TestBrowser desk = new TestBrowser(port).as("1002");
    Map<String, String> opening = new LinkedHashMap<>(desk.get(page).form(page + "/openings"));
    opening.put("reason", "answer");
    Map<String, String> answer =
        new LinkedHashMap<>(desk.post(page + "/openings", opening).form(page + "/answer"));
    answer.putAll(Map.of("outcome", "upheld", "words", "You are right"));
    sequencer.stop();
    try {
      assertThat(desk.post(page + "/answer", answer).text())
          .contains("The person can read this answer now", "will stand in the public log")
          .doesNotContain("It stands");
      assertThat(desk.get(page + "?lang=ru").text())
          .contains("будет записан в открытый журнал")
          .doesNotContain("Он записан");
    } finally {
      sequencer.start();
    }
    var unused = log.awaitProof(jdbc.sql(ANSWER).param(look).query(UUID.class).single());
    assertThat(desk.get(page + "?lang=en").text())
        .contains("It stands in the public log")
        .doesNotContain("will stand");
    assertThat(desk.get(page + "?lang=ru").text()).contains("Он записан в открытый журнал");
  }

  @Test
  void aChangedDisputeAndAChangedAnswerAreNamed() throws InterruptedException {
    UUID dispute = answered();
    UUID answer =
        jdbc.sql("SELECT answer_id FROM dispute.dispute WHERE dispute_id = ?")
            .param(dispute)
            .query(UUID.class)
            .single();
    log.awaitPlace(answer);
    Set<String> both = Set.of(changed(dispute), changed(answer));
    assertThat(foundAmong(both, 0)).isEmpty();
    for (String column : List.of("content", "answer")) {
      flip(column, dispute);
    }
    assertThat(foundAmong(both, 2)).isEqualTo(both);
    for (String column : List.of("content", "answer")) {
      flip(column, dispute);
    }
    assertThat(foundAmong(both, 0)).isEmpty();
  }

  /** Turns until so many are found, since a turn does nothing while the service's own one runs. */
  private Set<String> foundAmong(Set<String> asked, int wanted) throws InterruptedException {
    for (int i = 0; ; i++) {
      selfCheck.turn();
      Set<String> found = new HashSet<>(findings.findings());
      found.retainAll(asked);
      if (found.size() == wanted || i == 100) {
        return found;
      }
      Thread.sleep(100);
    }
  }

  private UUID answered() {
    Town town = new Town(port);
    String resident = town.resident();
    String looker = town.registrar();
    String look = town.lookedAt(resident, looker);
    assertThat(town.dispute(resident, look, "No", "self-check").status()).isEqualTo(201);
    String other = town.registrar();
    String dispute = Town.waiting(jdbc, look);
    assertThat(town.open(other, dispute).status()).isEqualTo(200);
    assertThat(town.answer(other, dispute, "upheld", "You are right").status()).isEqualTo(200);
    return UUID.fromString(dispute);
  }

  private String changed(UUID entry) {
    long position = Objects.requireNonNull(store.standing(entry).orElseThrow().position());
    return "entry " + position + ": content-changed";
  }

  /** Twice is as before. */
  private void flip(String column, UUID dispute) {
    String sql =
        "UPDATE dispute.dispute SET %1$s = set_byte(%1$s, 40, 255 - get_byte(%1$s, 40))"
            + " WHERE dispute_id = ?";
    assertThat(jdbc.sql(sql.formatted(column)).param(dispute).update()).isOne();
  }
}
