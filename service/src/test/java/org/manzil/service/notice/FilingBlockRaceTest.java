package org.manzil.service.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A block that was set a moment earlier holds, however closely a filing follows. */
@PageTest
class FilingBlockRaceTest {

  private static final Filer UNSURE = new Filer.Self(false);
  private static final Filer BY_PASSKEY = new Filer.Self(true);

  @Autowired Residents residents;
  @Autowired FilingBlocks blocks;
  @Autowired FilingDesk desk;
  @Autowired Notices notices;
  @Autowired FileGate gate;
  @Autowired TransactionTemplate transaction;

  private ResidentId ona = ResidentId.random();

  @BeforeEach
  void come() {
    String document = UUID.randomUUID().toString().substring(0, 9);
    ona = residents.addSeen(new Person("Ona", "Testova", "1990-05-17", "UZ", document));
  }

  private static Filing filing() {
    return new Filing(
        "arrival",
        null,
        "Новая улица, 1",
        null,
        "street",
        null,
        null,
        null,
        "house",
        "2026-01-02",
        null,
        null,
        null);
  }

  /** What remains to be done after the check that came before the block. */
  private Notice write(Filer filer) {
    return desk.take(ona, filer, gate.own(ona), filing(), UUID.randomUUID().toString());
  }

  @Test
  void aFilingThatWasCheckedBeforeTheBlockIsRefusedAfterIt() {
    blocks.require(ona, UNSURE);
    blocks.set(ona);
    assertThatThrownBy(() -> write(UNSURE)).isInstanceOf(FilingRefusedException.Blocked.class);
    assertThat(notices.of(ona)).isEmpty();
    assertThat(write(BY_PASSKEY).number()).isNotEmpty();
  }

  @Test
  void aFilingWaitsForABlockThatIsBeingSet() throws Exception {
    CountDownLatch set = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> setting =
          threads.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        blocks.set(ona);
                        set.countDown();
                        await(commit);
                      }));
      await(set);
      Future<Notice> filing = threads.submit(() -> write(UNSURE));
      assertThatThrownBy(() -> filing.get(500, TimeUnit.MILLISECONDS))
          .as("still waiting for the block")
          .isInstanceOf(java.util.concurrent.TimeoutException.class);
      commit.countDown();
      Object unused = setting.get(30, TimeUnit.SECONDS);
      assertThatThrownBy(() -> filing.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(FilingRefusedException.Blocked.class);
    }
    assertThat(notices.of(ona)).isEmpty();
  }

  @Test
  void aBlockWaitsForAFilingThatIsBeingWritten() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> filing =
          threads.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        Notice unused = write(UNSURE);
                        written.countDown();
                        await(commit);
                      }));
      await(written);
      Future<?> setting = threads.submit(() -> blocks.set(ona));
      assertThatThrownBy(() -> setting.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(java.util.concurrent.TimeoutException.class);
      commit.countDown();
      Object unused = filing.get(30, TimeUnit.SECONDS);
      Object set = setting.get(30, TimeUnit.SECONDS);
    }
    assertThat(notices.of(ona)).hasSize(1);
    assertThatThrownBy(() -> blocks.require(ona, UNSURE))
        .isInstanceOf(FilingRefusedException.Blocked.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
