package org.manzil.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who each file one notice over HTTP and go away with a receipt. */
final class Filings {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int DESKS = 16;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
  private final AtomicInteger people = new AtomicInteger();
  private final AtomicInteger later = new AtomicInteger();

  Filings(String base) {
    this.base = base;
  }

  /** Signs so many people in, outside what is measured. */
  void signIn(int number) {
    Clients.Outcome outcome = Clients.oneAfterAnother(DESKS, number, () -> this::signIn);
    if (outcome.failed() > 0) {
      throw new IllegalStateException(outcome.failed() + " people could not sign in");
    }
  }

  private void signIn() throws IOException, InterruptedException {
    int number = people.incrementAndGet();
    JsonNode resident =
        post(
            "/demo/residents",
            Map.of(
                "givenName", "Dilnoza",
                "familyName", "Load" + number,
                "birthDate", "1991-04",
                "nationality", "UZ",
                "documentNumber", "L" + number),
            201);
    tokens.add(resident.get("accessToken").stringValue());
  }

  /** Done when the receipt is in hand. */
  void file() throws IOException, InterruptedException {
    JsonNode answer =
        post(
            "/api/v1/notices",
            Map.of(
                "kind", "arrival",
                "addressText", "Long Street " + UUID.randomUUID(),
                "dwelling", "flat",
                "flat", "12",
                "since", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString()),
            201,
            "Authorization",
            "Bearer " + tokens.remove(),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    if (!answer.path("receipt").isObject()) {
      throw new IOException("no receipt");
    }
  }

  /** How many were told that their receipt follows, since this was asked last. */
  int later() {
    return later.getAndSet(0);
  }

  private JsonNode post(String path, Map<String, ?> body, int expected, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<byte[]> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() == 202) {
      later.incrementAndGet();
    }
    if (response.statusCode() != expected) {
      throw new IOException("answered " + response.statusCode());
    }
    return JSON.readTree(response.body());
  }
}
