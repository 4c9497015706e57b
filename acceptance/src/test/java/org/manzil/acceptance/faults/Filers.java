package org.manzil.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.manzil.acceptance.Api;

/** People who file at the same time, each again with the same key until there is a receipt. */
final class Filers {

  private static final int FILERS = 4;

  /** Longer than any restart: who is still without a receipt then never gets one. */
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(150);

  /** So that the check afterwards has hundreds of receipts to verify, and not thousands. */
  private static final Duration BETWEEN_FILINGS = Duration.ofMillis(250);

  private volatile List<Api> nodes;
  private final Queue<Filed> filed = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean filing = new AtomicBoolean();
  private List<Thread> threads = List.of();

  Filers(Api node) {
    this.nodes = List.of(node);
  }

  /** From now on they ask any of these nodes, and perhaps another one when they try again. */
  void ask(Api... any) {
    nodes = List.of(any);
  }

  /** Lets them file until {@link #finish}. */
  void begin() {
    filing.set(true);
    List<Thread> begun = new ArrayList<>();
    for (int i = 0; i < FILERS; i++) {
      begun.add(Thread.ofPlatform().name("filer-" + i).start(this::fileOnAndOn));
    }
    threads = begun;
  }

  /** Lets nobody begin a new filing, and waits until those begun are acknowledged. */
  void finish() throws InterruptedException {
    filing.set(false);
    for (Thread thread : threads) {
      thread.join();
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError(String.join("\n", wrong));
    }
  }

  /** Some filings one after the other. */
  void file(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      fileOne();
    }
    finish();
  }

  /** What has been acknowledged so far. */
  List<Filed> filed() {
    return List.copyOf(filed);
  }

  /** With what those were answered who had to try again. */
  Set<Integer> refusals() {
    return Set.copyOf(refusals);
  }

  void forgetRefusals() {
    refusals.clear();
  }

  private void fileOnAndOn() {
    try {
      while (filing.get()) {
        fileOne();
        Thread.sleep(BETWEEN_FILINGS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      wrong.add("cannot be read: " + e);
    }
  }

  private void fileOne() throws InterruptedException {
    long begun = System.nanoTime();
    String token = null;
    String number = null;
    Map<String, Object> notice = Api.notice("Somewhere " + UUID.randomUUID());
    String key = UUID.randomUUID().toString();
    while (System.nanoTime() - begun < PATIENCE.toNanos()) {
      try {
        token = token == null ? token() : token;
        Api.Answer answer = node().file(token, key, notice);
        number = sameNumber(number, answer);
        if (answer.status() == 201) {
          filed.add(new Filed(token, key, notice, number, answer.body()));
          return;
        }
      } catch (IOException | Refused e) {
        // The service or its database is away: the same again.
      }
      Thread.sleep(BETWEEN_TRIES);
    }
    wrong.add("no receipt after " + PATIENCE + ": " + key + " " + number);
  }

  /** The service could not take it now. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private String token() throws IOException, InterruptedException, Refused {
    Api.Answer resident = node().addResident("C" + UUID.randomUUID());
    if (resident.status() != 201) {
      refusals.add(resident.status());
      throw new Refused();
    }
    return resident.json().get("accessToken").stringValue();
  }

  /** Whoever was told a number once must be told the same for the same key. */
  private String sameNumber(@Nullable String before, Api.Answer answer) throws Refused {
    if (answer.status() != 201) {
      refusals.add(answer.status());
    }
    if (answer.status() >= 500) {
      throw new Refused();
    }
    if (answer.status() != 201 && answer.status() != 202) {
      wrong.add("answered " + answer.status() + ": " + answer.text());
      throw new Refused();
    }
    String number = answer.json().get("number").stringValue();
    if (before != null && !before.equals(number)) {
      wrong.add("one key, two numbers: " + before + " and " + number);
    }
    return number;
  }

  private Api node() {
    List<Api> asked = nodes;
    return asked.get(ThreadLocalRandom.current().nextInt(asked.size()));
  }
}
