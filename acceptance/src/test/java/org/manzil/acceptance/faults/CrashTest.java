package org.manzil.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.manzil.acceptance.Api;
import org.manzil.acceptance.failpoint.Action;

/** Ends the service, its database or both by force in the middle of filings, again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {

  private static final List<Action> KILLS =
      List.of(Action.KILL_SERVICE, Action.KILL_DATABASE, Action.KILL_BOTH);
  private static final Duration UNTIL_ENDED = Duration.ofSeconds(60);

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTES = Duration.ofMinutes(4);

  /** A fault, and where. */
  private record Crash(Action action, Moment moment) {}

  private final Random random = Rounds.random(CrashTest.class);
  private Scene scene;

  @BeforeAll
  void start() throws Exception {
    scene = Scene.set();
  }

  @AfterAll
  void stop() throws Exception {
    scene.close();
  }

  @Test
  @Order(1)
  void everyNamedMomentExistsAndAFilingComesByIt() throws Exception {
    scene.filers().file(3);
    String[] all = Stream.of(Moment.values()).map(Moment::failpoint).toArray(String[]::new);
    assertThat(scene.failpoints().list("missing")).isEmpty();
    assertThat(scene.failpoints().list("woven")).containsExactlyInAnyOrder(all);
    assertThat(scene.failpoints().list("passed")).containsExactlyInAnyOrder(all);
  }

  @Test
  @Order(2)
  void theCountItselfFindsWhatIsLostDoubledOrChanged() throws Exception {
    assumeTrue(ReceiptCount.hasPython(), "there is no python3");
    scene.count().assertNothingLostNothingDoubled();
    SpoiledCounts spoiled = new SpoiledCounts(scene.count());
    spoiled.assertRowsAreCounted();
    spoiled.assertEntriesAreCounted();
    spoiled.assertReceiptsAreVerified();
    spoiled.assertTheLogIsRecomputed(scene.service().api());
  }

  @Test
  @Order(3)
  void aWriteThatFailedThoughItWasStoredIsFoundByTheRetry() throws Exception {
    for (int round = 0; round < Rounds.of(1, 10); round++) {
      for (Moment moment : Moment.values()) {
        if (moment.failure().isPresent()) {
          scene.arm(moment.failure().get(), 1, moment);
          scene.filers().file(1);
          scene.awaitFired();
        }
      }
    }
    scene.count().assertNothingLostNothingDoubled();
  }

  @Test
  @Order(4)
  void afterACommitThatSeemedToFailTheSameKeyGivesOneNoticeAndOneReceipt() throws Exception {
    scene.arm(Action.LOSE_CONNECTION, 1, Moment.AFTER_THE_FILINGS_COMMIT);
    scene.filers().file(1);
    Filed filed = scene.filers().filed().getLast();
    scene.awaitFired();
    Api.Answer again = filed.again(scene.service().api());
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(filed.body());
  }

  @Test
  @Order(5)
  void killedAtNamedMomentsNothingIsLostAndNothingDoubled() throws Exception {
    for (Crash crash : crashes()) {
      System.out.println("CrashTest: " + crash);
      scene.arm(crash.action(), 1 + random.nextInt(8), crash.moment());
      scene.filers().begin();
      scene.awaitFired();
      if (crash.action() != Action.KILL_DATABASE) {
        assertThat(scene.service().awaitEnd(UNTIL_ENDED)).isTrue();
        scene.service().restart();
      }
      scene.filers().finish();
      scene.filers().file(1);
    }
    scene.count().assertNothingLostNothingDoubled();
  }

  /** All of them several times, or a few of them by chance. */
  private List<Crash> crashes() {
    List<Crash> all = new ArrayList<>();
    for (Moment moment : Moment.values()) {
      KILLS.forEach(kill -> all.add(new Crash(kill, moment)));
    }
    Collections.shuffle(all, random);
    if (Rounds.of(0, 1) == 0) {
      return KILLS.stream()
          .map(kill -> all.stream().filter(one -> one.action() == kill).findFirst().orElseThrow())
          .toList();
    }
    return Stream.of(all, all).flatMap(List::stream).toList();
  }

  @Test
  @Order(6)
  void killedAtRandomMomentsNothingIsLostAndNothingDoubled() throws Exception {
    for (int round = 0; round < Rounds.of(2, 40); round++) {
      Action kill = KILLS.get(random.nextInt(KILLS.size()));
      scene.filers().begin();
      Thread.sleep(200 + random.nextInt(2_000));
      scene.kill(kill);
      if (kill != Action.KILL_DATABASE) {
        scene.service().restart();
      }
      scene.filers().finish();
      // The kill may have met nobody; who files now waits until the database is there again.
      scene.filers().file(1);
    }
    scene.count().assertNothingLostNothingDoubled();
  }

  @Test
  @Order(8)
  void aClockThatIsSteppedBackAndForwardSpoilsNoReceipt() throws Exception {
    for (int round = 0; round < Rounds.of(1, 10); round++) {
      // Not before the keys' own beginning, five minutes before the first start.
      for (Duration step :
          List.of(DAY, MINUTES.negated(), HOUR, MINUTES.negated(), Duration.ZERO)) {
        setClock(Instant.now().plus(step));
        scene.filers().file(2);
      }
    }
    scene.count().assertNothingLostNothingDoubled();
  }

  @Test
  @Order(9)
  void aClockBeforeTheAuthoritysKeysTakesNothing() throws Exception {
    setClock(Instant.now().minus(HOUR));
    try {
      Api api = scene.service().api();
      String token = api.resident("Early").get("accessToken").stringValue();
      assertThat(api.file(token, "before-the-keys", Api.notice("Nowhere yet")).status())
          .isEqualTo(503);
    } finally {
      setClock(Instant.now());
    }
  }

  private void setClock(Instant now) throws Exception {
    Api.Answer answer =
        scene.service().api().post("/demo/clock", null, Map.of("now", now.toString()));
    assertThat(answer.status()).isEqualTo(204);
  }

  @Test
  @Order(7)
  void whoAsksAgainAfterwardsGetsTheSameAnswerByteForByte() throws Exception {
    for (Filed filed : scene.filers().filed()) {
      Api.Answer again = filed.again(scene.service().api());
      assertThat(again.status()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(filed.body());
    }
  }
}
