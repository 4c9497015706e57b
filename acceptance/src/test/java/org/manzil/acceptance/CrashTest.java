package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends the service or its database by force in the middle of filings, again and again. */
class CrashTest {

  private static final int ROUNDS = Boolean.getBoolean("manzil.long") ? 40 : 4;
  private static final int FILERS = 4;
  private static final int RECEIPTS = 10;

  /** A notice that was acknowledged. */
  private record Acknowledged(String token, String key, Map<String, Object> notice, byte[] body) {}

  @TempDir private Path folder;

  private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  void whatWasAcknowledgedIsNeverLost() throws Exception {
    long seed = Long.getLong("manzil.seed", System.nanoTime());
    System.out.println("CrashTest seed: -Dmanzil.seed=" + seed);
    Random random = new Random(seed);
    try (ManzilService service = ManzilService.start()) {
      for (int round = 0; round < ROUNDS; round++) {
        crash(service, random, round % 2 == 0);
      }
      assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
      for (Acknowledged one : acknowledged) {
        assertStillThere(service, one);
      }
      assertNothingDoubled(service);
      assertThat(
              CommandLineRun.manzil(
                      "audit", "--trust", service.trustFile().toString(), service.base() + "/log")
                  .exitCode())
          .isZero();
    }
  }

  private void crash(ManzilService service, Random random, boolean wholeService) throws Exception {
    AtomicBoolean filing = new AtomicBoolean(true);
    try (ExecutorService filers = Executors.newFixedThreadPool(FILERS)) {
      for (int i = 0; i < FILERS; i++) {
        filers.submit(() -> fileUntil(service.api(), filing));
      }
      Thread.sleep(1_000 + random.nextInt(1_500));
      if (wholeService) {
        service.kill();
        filing.set(false);
      } else {
        service.killDatabase();
        Thread.sleep(4_000);
        filing.set(false);
      }
      filers.shutdown();
      assertThat(filers.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
    }
    if (wholeService) {
      service.restart();
    }
  }

  private void fileUntil(Api api, AtomicBoolean filing) {
    while (filing.get()) {
      try {
        fileOne(api);
      } catch (IOException | RuntimeException e) {
        // The service or its database was just ended: nothing was acknowledged.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void fileOne(Api api) throws IOException, InterruptedException {
    String token = api.resident("C" + UUID.randomUUID()).get("accessToken").stringValue();
    Map<String, Object> notice = Api.notice("Somewhere " + UUID.randomUUID());
    String key = UUID.randomUUID().toString();
    Api.Answer answer = api.file(token, key, notice);
    if (answer.status() == 201) {
      acknowledged.add(new Acknowledged(token, key, notice, answer.body()));
    }
  }

  private void assertStillThere(ManzilService service, Acknowledged one) throws Exception {
    Api.Answer again = service.api().file(one.token(), one.key(), one.notice());
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(one.body());
  }

  /** Counted from the tables and the receipts, by nothing of the service's own code. */
  private void assertNothingDoubled(ManzilService service) throws Exception {
    List<String> numbers = acknowledged.stream().map(CrashTest::number).distinct().toList();
    assertThat(numbers).hasSameSizeAs(acknowledged);
    try (Connection database = service.database()) {
      assertThat(
              count(
                  database,
                  "SELECT count(*) FROM notice.notice WHERE number = ANY (?)",
                  (Object) numbers.toArray(String[]::new)))
          .isEqualTo(numbers.size());
      assertThat(count(database, "SELECT count(*) - count(DISTINCT position) FROM log.entry"))
          .isZero();
      assertThat(
              count(
                  database,
                  "SELECT count(*) - count(DISTINCT (resident_id, natural_key)) FROM notice.notice"))
          .isZero();
    }
    List<Acknowledged> sample = new ArrayList<>(acknowledged);
    Collections.shuffle(sample, new Random(sample.size()));
    for (Acknowledged one : sample.subList(0, Math.min(RECEIPTS, sample.size()))) {
      assertReceiptValid(service, one);
    }
  }

  private static long count(Connection database, String query, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getLong(1);
      }
    }
  }

  private void assertReceiptValid(ManzilService service, Acknowledged one) throws Exception {
    String path = "/api/v1/notices/" + number(one) + "/receipt";
    Path receipt =
        Files.write(folder.resolve("receipt.json"), service.api().get(path, one.token()).body());
    CommandLineRun verified =
        CommandLineRun.manzil(
            "receipt", "verify", "--trust", service.trustFile().toString(), receipt.toString());
    assertThat(verified.exitCode()).as(verified.output()).isZero();
  }

  private static String number(Acknowledged one) {
    return new Api.Answer(201, one.body()).json().get("number").stringValue();
  }
}
