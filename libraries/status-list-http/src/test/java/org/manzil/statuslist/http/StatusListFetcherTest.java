package org.manzil.statuslist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Thread.State;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.jose.CompactJws;
import org.manzil.jose.Es256;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusSnapshot;

class StatusListFetcherTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z"); // a Sunday
  private static final Duration TTL = Duration.ofSeconds(25);
  private static final KeyPair KEY = pair();
  private static final KeyPair STRANGER = pair();
  private static final String TAG = "W/\"1\"";

  @TempDir Path folder;
  private final TestServer server = TestServer.answering("");
  private final URI uri = server.uri("/status-lists/1");
  private Instant now = START;
  private StatusListFetcher fetcher = fetcher();

  private final class TestClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private StatusListFetcher fetcher() {
    return fetcher(Duration.ofSeconds(20));
  }

  private StatusListFetcher fetcher(Duration allowed) {
    ListKeys keys =
        (list, keyId) ->
            list.equals(uri) && keyId.equals("k") ? Optional.of(KEY.getPublic()) : Optional.empty();
    BoundedGet get = BoundedGet.of(Origins.none().and(uri)).within(allowed, 2 << 20);
    return new StatusListFetcher(get, keys, new TestClock());
  }

  private String token(Instant issuedAt, PrivateKey key, int... revoked) {
    BitSet bits = new BitSet();
    IntStream.of(revoked).forEach(bits::set);
    return StatusListToken.sign(
        StatusList.ofRevoked(64, bits), uri, issuedAt, issuedAt.plusSeconds(3600), TTL, "k", key);
  }

  private void serve(String token) {
    serve(StatusListToken.MEDIA_TYPE, token);
  }

  private void serve(String type, String token) {
    String ok = TestServer.ok(type, token).replaceFirst("\r\n", "\r\nETag: " + TAG + "\r\n");
    server.answer(ok);
  }

  private int asked() {
    return server.connections.get();
  }

  private Instant issuedAt() {
    return fetcher.find(uri).map(StatusSnapshot::issuedAt).orElse(Instant.MIN);
  }

  @Test
  void section137AListIsAskedForOnceWithinItsTimeToLiveAndByItsTagAfterwards() {
    serve(token(START, KEY.getPrivate(), 3));
    assertThat(fetcher.find(uri).orElseThrow().status(3)).hasValue(1);
    now = START.plusSeconds(24);
    assertThat(issuedAt()).isEqualTo(START);
    assertThat(asked()).isEqualTo(1);
    assertThat(server.requests.getFirst())
        .contains("Accept: application/statuslist+jwt\n")
        .doesNotContain("If-None-Match");
    now = START.plusSeconds(25);
    server.answer("HTTP/1.1 304 Not Modified\r\n\r\n");
    assertThat(issuedAt()).isEqualTo(START);
    assertThat(server.requests.getLast()).contains("If-None-Match: " + TAG + "\n");
    now = START.plusSeconds(49);
    assertThat(issuedAt()).isEqualTo(START);
    assertThat(asked()).isEqualTo(2);
    now = START.plusSeconds(50);
    serve(token(START.plusSeconds(50), KEY.getPrivate(), 3, 4));
    assertThat(fetcher.find(uri).orElseThrow().status(4)).hasValue(1);
  }

  @Test
  void withTheNetworkAwayAListStillSpeaksAsOfItsMomentAndPastItsEndTellsOnlyItsAge() {
    serve(token(START, KEY.getPrivate(), 3));
    assertThat(issuedAt()).isEqualTo(START);
    server.close();
    now = START.plusSeconds(3599);
    StatusSnapshot stale = fetcher.find(uri).orElseThrow();
    assertThat(stale.issuedAt()).isEqualTo(START);
    assertThat(stale.isInForce(now)).isTrue();
    now = START.plusSeconds(3600);
    StatusSnapshot over = fetcher.find(uri).orElseThrow();
    assertThat(over.issuedAt()).isEqualTo(START);
    assertThat(over.isInForce(now)).isFalse();
  }

  @Test
  void row15WhateverTheHostDoesNothingFollowsFromIt() {
    String good = token(START, KEY.getPrivate());
    Map<String, String> failures =
        Map.of(
            "nothing", "",
            "404", "HTTP/1.1 404 Not Found\r\n\r\n",
            "500 with a good list", TestServer.ok("", good).replace("200 OK", "500 X"),
            "HTML", TestServer.ok("text/html", "<html></html>"),
            "a good list as HTML", TestServer.ok("text/html", good),
            "HTML as a list", TestServer.ok(StatusListToken.MEDIA_TYPE, "<html></html>"),
            "a list without a type", TestServer.ok("", good),
            "304 unasked", "HTTP/1.1 304 Not Modified\r\n\r\n",
            "another's signature",
                TestServer.ok(StatusListToken.MEDIA_TYPE, token(START, STRANGER.getPrivate())),
            "compressed",
                TestServer.ok(StatusListToken.MEDIA_TYPE, good)
                    .replace("OK\r\n", "OK\r\nContent-Encoding: gzip\r\n"));
    failures.forEach(
        (name, answer) -> {
          server.answer(answer);
          assertThat(fetcher.find(uri)).as(name).isEmpty();
          assertThat(fetcher.findFresh(uri)).as(name).isEmpty();
        });
    serve(good);
    assertThat(fetcher.find(uri)).as("the next good answer counts at once").isPresent();
    failures.forEach(
        (name, answer) -> {
          server.answer(answer);
          now = now.plusSeconds(30);
          assertThat(issuedAt()).as(name + " with a list in hand").isEqualTo(START);
        });
  }

  @Test
  void row15AStallEndsWithinTheTimeAllowed() {
    server.answer((request, out) -> Thread.sleep(120_000));
    long start = System.nanoTime();
    assertThat(fetcher(Duration.ofSeconds(2)).find(uri)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void aListIsNeverReplacedByAnOlderOne() {
    serve(token(START, KEY.getPrivate(), 3));
    assertThat(issuedAt()).isEqualTo(START);
    serve(token(START.minusSeconds(1), KEY.getPrivate()));
    now = START.plusSeconds(60);
    assertThat(fetcher.find(uri).orElseThrow().status(3)).hasValue(1);
    assertThat(fetcher.findFresh(uri)).isEmpty();
    StatusListFetcher again = fetcher().keepingIn(folder);
    serve(token(START, KEY.getPrivate(), 3));
    assertThat(again.find(uri)).isPresent();
    serve(token(START.minusSeconds(1), KEY.getPrivate()));
    now = START.plusSeconds(90);
    assertThat(fetcher().keepingIn(folder).find(uri).orElseThrow().issuedAt()).isEqualTo(START);
  }

  @Test
  void whoDidNotAnswerIsNotAskedAgainAtOnce() {
    serve(token(START, KEY.getPrivate()));
    assertThat(issuedAt()).isEqualTo(START);
    server.answer("HTTP/1.1 503 Busy\r\n\r\n");
    now = START.plusSeconds(30);
    for (int i = 0; i < 5; i++) {
      assertThat(issuedAt()).isEqualTo(START);
    }
    assertThat(asked()).isEqualTo(2);
    now = START.plusSeconds(40);
    assertThat(issuedAt()).isEqualTo(START);
    assertThat(asked()).isEqualTo(3);
  }

  @Test
  void freshMeansServedAtThisMoment() {
    serve(token(START, KEY.getPrivate()));
    assertThat(fetcher.findFresh(uri)).isPresent();
    server.answer("HTTP/1.1 304 Not Modified\r\n\r\n");
    assertThat(fetcher.findFresh(uri)).isPresent();
    assertThat(asked()).isEqualTo(2);
    server.close();
    assertThat(fetcher.findFresh(uri)).isEmpty();
    assertThat(fetcher.find(uri)).isPresent();
  }

  @Test
  void aFolderKeepsListsBetweenRunsAndIsNotBelieved() throws IOException {
    serve(token(START, KEY.getPrivate(), 3));
    fetcher = fetcher().keepingIn(folder);
    assertThat(issuedAt()).isEqualTo(START);
    server.close();
    now = START.plusSeconds(20);
    fetcher = fetcher().keepingIn(folder);
    assertThat(fetcher.find(uri).orElseThrow().status(3)).hasValue(1);
    assertThat(asked()).isEqualTo(1);
    now = START.plus(Duration.ofDays(40));
    fetcher = fetcher().keepingIn(folder);
    assertThat(fetcher.find(uri).orElseThrow().isInForce(now)).isFalse();
    assertThat(issuedAt()).isEqualTo(START);
    for (String wrong :
        List.of("", "x", "x\ny\nz", START + "\n\n" + token(START, STRANGER.getPrivate()))) {
      Files.writeString(files().getFirst(), wrong);
      assertThat(fetcher().keepingIn(folder).find(uri)).as(wrong).isEmpty();
    }
  }

  private List<Path> files() {
    try (var files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenCostsOnlyARequest() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    serve(token(START, KEY.getPrivate()));
    assertThat(fetcher().keepingIn(file).find(uri)).isPresent();
  }

  @Test
  void section115TimesToLiveAreHeldWithinReason() {
    serve(signed(START, "\"ttl\":1,\"exp\":4102444800"));
    assertThat(issuedAt()).isEqualTo(START);
    now = START.plusSeconds(9);
    assertThat(issuedAt()).isEqualTo(START);
    assertThat(asked()).isEqualTo(1);
    now = START.plusSeconds(10);
    serve(signed(now, "\"ttl\":99999999,\"exp\":4102444800"));
    assertThat(issuedAt()).isEqualTo(now);
    now = now.plus(Duration.ofHours(12)).minusSeconds(1);
    assertThat(issuedAt()).isEqualTo(START.plusSeconds(10));
    assertThat(asked()).isEqualTo(2);
    now = now.plusSeconds(1);
    serve(signed(now, "\"x\":1"));
    assertThat(issuedAt()).as("no ttl, no exp").isEqualTo(now);
    Instant last = now;
    server.close();
    now = last.plus(Duration.ofHours(24)).minusSeconds(1);
    assertThat(fetcher.find(uri).orElseThrow().isInForce(now)).isTrue();
    now = last.plus(Duration.ofHours(24));
    assertThat(fetcher.find(uri).orElseThrow().isInForce(now)).isFalse();
  }

  private String signed(Instant issuedAt, String more) {
    try {
      String json =
          "{\"sub\":\"%s\",\"iat\":%d,%s,\"status_list\":{\"bits\":1,\"lst\":\"eNrbuRgAAhcBXQ\"}}"
              .formatted(uri, issuedAt.getEpochSecond(), more);
      return CompactJws.sign(
          Map.of("alg", "ES256", "typ", "statuslist+jwt", "kid", "k"),
          org.manzil.jose.StrictJson.object(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
          input -> Es256.sign(KEY.getPrivate(), input));
    } catch (org.manzil.jose.MalformedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anEntityTagThatCouldEndALineIsNotSentBack() {
    String list = TestServer.ok(StatusListToken.MEDIA_TYPE, token(START, KEY.getPrivate()));
    for (String tag :
        List.of("unquoted", "\"a\tb\"", "\"" + "a".repeat(300) + "\"", "W/", "\"\u00e9\"")) {
      StatusListFetcher one = fetcher();
      server.answer(list.replaceFirst("\r\n", "\r\nETag: " + tag + "\r\n"));
      assertThat(one.find(uri)).as(tag).isPresent();
      assertThat(one.findFresh(uri)).as(tag).isPresent();
      assertThat(server.requests.getLast()).doesNotContain("If-None-Match");
    }
  }

  @Test
  void manyWhoAskAtOnceAskTheHostOnce() throws InterruptedException {
    serve(token(START, KEY.getPrivate()));
    List<Thread> threads =
        IntStream.range(0, 30)
            .mapToObj(
                i -> Thread.ofVirtual().start(() -> assertThat(fetcher.find(uri)).isPresent()))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  @Timeout(30)
  void manyWhoWaitForADeadHostShareItsFailureAndWhoComesLaterAsksAnew() throws Exception {
    for (Function<URI, Optional<StatusSnapshot>> ask :
        List.<Function<URI, Optional<StatusSnapshot>>>of(
            address -> fetcher.find(address), address -> fetcher.findFresh(address))) {
      CountDownLatch answer = new CountDownLatch(1);
      server.answer((request, out) -> answer.await());
      int before = asked();
      Queue<Optional<StatusSnapshot>> answers = new ConcurrentLinkedQueue<>();
      List<Thread> threads =
          IntStream.range(0, 12)
              .mapToObj(i -> Thread.ofPlatform().start(() -> answers.add(ask.apply(uri))))
              .toList();
      while (threads.stream().filter(each -> each.getState() == State.BLOCKED).count() < 11) {
        Thread.sleep(5);
      }
      answer.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(answers).hasSize(12).containsOnly(Optional.empty());
      assertThat(asked()).isEqualTo(before + 1);
      assertThat(ask.apply(uri)).isEmpty();
      assertThat(asked()).isEqualTo(before + 2);
    }
  }

  @Test
  void memoryIsBoundedWhateverNumberOfListsIsNamed() {
    ListMemory memory = new ListMemory();
    StatusList large = StatusList.ofRevoked(80 << 20, new BitSet());
    for (int i = 0; i < 20; i++) {
      URI one = URI.create("https://lists.example/" + i);
      StatusSnapshot snapshot = new StatusSnapshot(one, large, START, null, null);
      memory.put(one, new KeptList("", null, START, snapshot));
    }
    long kept =
        IntStream.range(0, 20)
            .filter(i -> memory.get(URI.create("https://lists.example/" + i)) != null)
            .count();
    assertThat(kept).isEqualTo(6);
    assertThat(memory.get(URI.create("https://lists.example/19"))).isNotNull();
  }
}
