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
public final class Api {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;

  public Api(String base) {
    this.base = base;
  }

  /** What was answered. */
  public record Answer(int status, byte[] body) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  public Answer get(String path, @Nullable String token) throws IOException, InterruptedException {
    return send(request(path, token).GET().build());
  }

  public Answer post(String path, @Nullable String token, Object body)
      throws IOException, InterruptedException {
    return post(path, token, JSON.writeValueAsBytes(body), Map.of());
  }

  public Answer post(String path, @Nullable String token, byte[] body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  public Answer file(String token, String key, Map<String, ?> notice)
      throws IOException, InterruptedException {
    return post(
        "/api/v1/notices", token, JSON.writeValueAsBytes(notice), Map.of("Idempotency-Key", key));
  }

  /** A demo resident: {@code residentId} and {@code accessToken}. */
  public JsonNode resident(String familyName) throws IOException, InterruptedException {
    return addResident(familyName).json();
  }

  /** The same where it may be refused. */
  public Answer addResident(String familyName) throws IOException, InterruptedException {
    return post(
        "/demo/residents",
        null,
        Map.of(
            "givenName", "Dilnoza",
            "familyName", familyName,
            "birthDate", "1991-04",
            "nationality", "UZ",
            "documentNumber", "FA" + Math.abs(familyName.hashCode())));
  }

  public String registrar() throws IOException, InterruptedException {
    return post("/demo/registrars", null, Map.of()).json().get("accessToken").stringValue();
  }

  /** A notice that can be taken, in free text. */
  public static Map<String, Object> notice(String address) {
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
