package org.manzil.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.acceptance.Api;
import org.manzil.acceptance.CommandLineRun;

/** A copy of the database from before comes back behind a log that was published further. */
class RestoredBackupTest {

  @TempDir private Path folder;

  private final Map<String, Object> waiting = Api.notice("Somewhere in between");
  private String key = "";
  private Scene scene;

  @BeforeEach
  void set() throws Exception {
    scene = Scene.set();
  }

  @AfterEach
  void close() throws Exception {
    scene.close();
  }

  @Test
  void anOldBackupStopsTheLogWhichSaysWhyAndGoesOnOnceAPersonHasSaidSo() throws Exception {
    List<Filed> kept = new ArrayList<>();
    List<Filed> lost = new ArrayList<>();
    for (int round = 1; round <= Rounds.of(1, 5); round++) {
      kept.addAll(filed(4));
      Path backup = backUp();
      lost.addAll(filed(4));
      restore(backup);
      String token = assertStoppedAndSaysWhy();
      kept.add(acknowledgedAfterTheWord(token));
      kept.addAll(filed(3));
      scene.count(kept, scene.service()).assertNothingLostNothingDoubled();
    }
    assertReceiptsOutliveTheirRows(lost);
  }

  private List<Filed> filed(int count) throws InterruptedException {
    int before = scene.filers().filed().size();
    scene.filers().file(count);
    List<Filed> all = scene.filers().filed();
    return all.subList(before, all.size());
  }

  private Path cluster() {
    return scene.service().data().resolve("postgres/cluster");
  }

  private Path backUp() throws Exception {
    Path backup = folder.resolve("backup" + UUID.randomUUID());
    scene.service().close();
    Scene.copy(cluster(), backup);
    scene.service().restart();
    return backup;
  }

  private void restore(Path backup) throws Exception {
    scene.service().close();
    Files.move(cluster(), folder.resolve("failed" + UUID.randomUUID()));
    Scene.copy(backup, cluster());
    scene.service().restart();
  }

  /** A filing is taken and waits for its receipt; the health endpoint names the reason. */
  private String assertStoppedAndSaysWhy() throws Exception {
    Api api = scene.service().api();
    String token = api.resident("R" + UUID.randomUUID()).get("accessToken").stringValue();
    key = UUID.randomUUID().toString();
    Api.Answer answer = api.file(token, key, waiting);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().get("receipt").isNull()).isTrue();
    // Filings are taken, so the service stays in; the alarm's own address says that it is serious.
    Api.Answer health = scene.service().health();
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text()).contains("LIMITED", "behind-published");
    assertThat(scene.service().logHealth().status()).isEqualTo(503);
    return token;
  }

  private Filed acknowledgedAfterTheWord(String token) throws Exception {
    CommandLineRun word =
        CommandLineRun.manzil(
            "operate",
            "continue-log",
            "--operator",
            "operator 1",
            "--reason",
            "the disk died",
            "--management",
            scene.service().management());
    assertThat(word.exitCode()).as(word.output()).isZero();
    Api api = scene.service().api();
    Api.Answer answer = api.file(token, key, waiting);
    for (int i = 0; i < 60 && answer.status() == 202; i++) {
      Thread.sleep(500);
      answer = api.file(token, key, waiting);
    }
    assertThat(answer.status()).isEqualTo(201);
    assertThat(scene.service().health().text()).doesNotContain("behind-published");
    assertThat(scene.service().logHealth().status()).isEqualTo(200);
    String number = answer.json().get("number").stringValue();
    return new Filed(token, key, waiting, number, answer.body());
  }

  /** What was filed after the backup is gone, and who filed it can still prove it. */
  private void assertReceiptsOutliveTheirRows(List<Filed> lost) throws Exception {
    assertThat(lost).isNotEmpty();
    for (Filed filed : lost) {
      String receipt = new Api.Answer(201, filed.body()).json().get("receipt").toString();
      Path file = Files.writeString(folder.resolve("receipt.json"), receipt);
      CommandLineRun verified =
          CommandLineRun.manzil(
              "receipt",
              "verify",
              "--trust",
              scene.service().trustFile().toString(),
              file.toString());
      assertThat(verified.exitCode()).as(verified.output()).isZero();
    }
  }
}
