package org.manzil.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON interface as a program uses it. */
final class Api {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;

  Api(String base) {
    this.base = base;
  }

  /** What was answered. */
  record Answer(int status, byte[] body) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Answer get(String path, @Nullable String token) throws IOException, InterruptedException {
    return send(request(path, token).GET().build());
  }

  Answer post(String path, @Nullable String token, Object body)
      throws IOException, InterruptedException {
    return post(path, token, JSON.writeValueAsBytes(body), Map.of());
  }

  Answer post(String path, @Nullable String token, byte[] body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  Answer file(String token, String key, Map<String, ?> notice)
      throws IOException, InterruptedException {
    return post(
        "/api/v1/notices", token, JSON.writeValueAsBytes(notice), Map.of("Idempotency-Key", key));
  }

  /** A demo resident: {@code residentId} and {@code accessToken}. */
  JsonNode resident(String familyName) throws IOException, InterruptedException {
    return post(
            "/demo/residents",
            null,
            Map.of(
                "givenName", "Dilnoza",
                "familyName", familyName,
                "birthDate", "1991-04",
                "nationality", "UZ",
                "documentNumber", "FA" + Math.abs(familyName.hashCode())))
        .json();
  }

  String registrar() throws IOException, InterruptedException {
    return post("/demo/registrars", null, Map.of()).json().get("accessToken").stringValue();
  }

  /** A notice that can be taken, in free text. */
  static Map<String, Object> notice(String address) {
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("kind", "arrival");
    notice.put("addressText", address);
    notice.put("dwelling", "flat");
    notice.put("flat", "12");
    notice.put("since", "2026-11-20");
    return notice;
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(40));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.body());
  }
}
