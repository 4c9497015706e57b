package org.manzil.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.manzil.acceptance.Api;
import org.manzil.acceptance.ManzilService;
import org.manzil.acceptance.failpoint.Action;

/** Two nodes take filings on one database at once, and one of them is ended by force. */
class TwoNodesTest {

  private final Random random = Rounds.random(TwoNodesTest.class);

  @Test
  void ofTwoNodesEitherMayBeKilledAndTheLogDoesNotFork() throws Exception {
    try (Scene scene = Scene.set();
        ManzilService other = scene.another("other")) {
      Filers filers = scene.filers();
      filers.ask(scene.service().api(), other.api());
      for (int round = 0; round < Rounds.of(1, 20); round++) {
        killAmidFilings(filers, other);
        other.restart();
        filers.finish();
      }
      // The first node has started the database, which goes on without it.
      killAmidFilings(filers, scene.service());
      filers.finish();
      scene.count(filers.filed(), other).assertNothingLostNothingDoubled();
      assertThat(other.health().json().get("status").stringValue()).isEqualTo("UP");
      assertSameAnswers(filers, other.api());
      Action.killDatabase(scene.service().postmasterFile());
    }
  }

  private void killAmidFilings(Filers filers, ManzilService node) throws Exception {
    filers.begin();
    Thread.sleep(1_500 + random.nextInt(1_500));
    node.kill();
    // What the other node does meanwhile.
    Thread.sleep(1_000);
  }

  private static void assertSameAnswers(Filers filers, Api other) throws Exception {
    for (Filed filed : filers.filed()) {
      assertThat(filed.again(other).body()).isEqualTo(filed.body());
    }
  }
}
