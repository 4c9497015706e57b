package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody keeps what they told, is reminded once, files, and hears no more. */
class RemindersByMailTest {

  private static final String ADDRESS = "anora@example.org";
  private static final Duration SOME_TURNS = Duration.ofSeconds(6);
  private static final Pattern LINK = Pattern.compile("(/reminders/confirm/\\S+)");

  @Test
  void oneReminderComesAndNoneAfterFiling() throws Exception {
    try (ManzilService service =
        ManzilService.in(Files.createTempDirectory("manzil-acceptance"))
            .option("-Dmanzil.reminders-every=PT1S")
            .option("-Dmanzil.mail.every=PT1S")
            .start()) {
      Api api = service.api();
      clock(api, "2028-11-20T19:30:00Z");
      String token = api.resident("Canaryova").get("accessToken").stringValue();
      JsonNode due =
          send(
                  service,
                  "PUT",
                  "/api/v1/me/duties/answers",
                  token,
                  "{\"kind\":\"arrival\",\"since\":\"2028-11-17\",\"roles\":[]}")
              .json()
              .get("duties")
              .get(0);
      assertThat(due.get("state").stringValue()).isEqualTo("due");
      assertThat(due.get("lastDay").stringValue()).isEqualTo("2028-11-28");

      String address = "{\"address\":\"" + ADDRESS + "\",\"language\":\"en\"}";
      assertThat(send(service, "PUT", "/api/v1/me/reminders", token, address).status())
          .isEqualTo(202);
      Matcher link = LINK.matcher(await(api, 1).getFirst().get("text").stringValue());
      assertThat(link.find()).isTrue();
      assertThat(send(service, "POST", link.group(1), null, "").status()).isEqualTo(200);

      clock(api, "2028-11-21T05:30:00Z");
      List<JsonNode> mails = await(api, 2);
      assertThat(mails.getLast().get("subject").stringValue())
          .isEqualTo("A last day is near: 28.11.2028");
      // Ids, the ends of links and ports may hold any letters and digits.
      String all = mails.toString().replaceAll("[A-Za-z0-9_-]{36,}|localhost:[0-9]+", "");
      assertThat(all).contains("28.11.2028");
      assertThat(all).doesNotContain("Canaryova", "Dilnoza", "UZ", "1991");
      Thread.sleep(SOME_TURNS);
      assertThat(outbox(api)).as("the same reminder goes once").hasSize(2);

      Map<String, Object> notice = Api.notice("Street 1");
      notice.put("since", "2028-11-17");
      assertThat(api.file(token, UUID.randomUUID().toString(), notice).status()).isIn(201, 202);
      for (String later : new String[] {"2028-11-26T06:00:00Z", "2028-11-27T06:00:00Z"}) {
        clock(api, later);
        Thread.sleep(SOME_TURNS);
      }
      assertThat(outbox(api)).as("filed is done").hasSize(2);
    }
  }

  private static void clock(Api api, String now) throws Exception {
    assertThat(api.post("/demo/clock", null, Map.of("now", now)).status()).isEqualTo(204);
  }

  private static List<JsonNode> outbox(Api api) throws Exception {
    List<JsonNode> mails = new ArrayList<>();
    api.get("/demo/outbox", null).json().forEach(mails::add);
    return mails;
  }

  private static List<JsonNode> await(Api api, int count) throws Exception {
    long limit = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (outbox(api).size() < count && System.nanoTime() < limit) {
      Thread.sleep(200);
    }
    List<JsonNode> mails = outbox(api);
    assertThat(mails).hasSize(count);
    return mails;
  }

  private static Api.Answer send(
      ManzilService service, String method, String path, @Nullable String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.base() + path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(40))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Api.Answer(
          response.statusCode(), response.body().getBytes(StandardCharsets.UTF_8));
    }
  }
}
