package org.manzil.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.rules.RegimeFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees; the service behind the management port is played by a small server. */
class OperateRegimeCommandTest {

  private static final String SHOWN =
      """
      {"regime":"demo","version":"2026.2","from":"2026-12-01","sha256":"ab12","replaces":"2026.1",
       "rules":["Changed (the time limit): before “a”, now “b”"],
       "values":["rules.yaml: rules › departure › time-limit › within: before “7”, now “5”"],
       "affected":{"considered":"about 1200","duty":"fewer than 10","noDuty":"fewer than 10","earlier":"about 20","later":"fewer than 10",
       "otherwise":"fewer than 10","notJudged":"fewer than 10"},"kept":%s}""";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private HttpServer server;
  private int status = 200;
  private String answer = "{}";
  private String asked = "";

  @BeforeEach
  void start() throws IOException {
    for (var file : RegimeFiles.named("demo").texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/actuator/regime",
        exchange -> {
          asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          byte[] body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int regime(String... arguments) {
    String port = "http://localhost:" + server.getAddress().getPort();
    return Manzil.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(
            Stream.of(
                    Stream.of("operate", "regime"),
                    Arrays.stream(arguments),
                    Stream.of("--management", port))
                .flatMap(part -> part)
                .toArray(String[]::new));
  }

  private int put(String from) {
    return regime(
        "put",
        folder.toString(),
        "--from",
        from,
        "--operator",
        "A. Operator",
        "--reason",
        "New law");
  }

  @Test
  void aCheckShowsTheDifferenceAndWhomItAffectsByCount() {
    answer = SHOWN.formatted(false);
    assertThat(regime("check", folder.toString())).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains(
            "demo 2026.2 would follow 2026.1 from 2026-12-01 on. SHA-256 ab12",
            "  Changed (the time limit): before “a”, now “b”",
            "  rules.yaml: rules › departure › time-limit › within: before “7”, now “5”",
            "of about 1200 whose facts are kept",
            "  lose a duty: fewer than 10",
            "  an earlier last day, or one where there was none: about 20",
            "Nothing has changed yet.");
    JsonNode sent = JsonMapper.shared().readTree(asked);
    assertThat(sent.get("act").stringValue()).isEqualTo("check");
    assertThat(sent.has("from")).isFalse();
    assertThat(JsonMapper.shared().readTree(sent.get("files").stringValue()).propertyNames())
        .hasSize(6);
  }

  @Test
  void aPutNamesItsDayAndSaysThatItIsTakenIn() {
    answer = SHOWN.formatted(true);
    assertThat(put("2026-12-01")).isZero();
    assertThat(out.toString()).contains("Taken in.");
    assertThat(JsonMapper.shared().readTree(asked).get("from").stringValue())
        .isEqualTo("2026-12-01");
    assertThat(JsonMapper.shared().readTree(asked).get("operator").stringValue())
        .isEqualTo("A. Operator");
    assertThat(regime("put", folder.toString(), "--from", "2026-12-01"))
        .as("without who and why")
        .isEqualTo(2);
  }

  @Test
  void brokenFilesAreNamedByFileAndLineAndNeverSent() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    Files.writeString(rules, Files.readString(rules).replace("visaFree: true", "visaFreee: true"));
    assertThat(put("2026-12-01")).isEqualTo(2);
    assertThat(out.toString()).containsPattern("rules\\.yaml:[0-9]+ .*visaFreee");
    assertThat(asked).isEmpty();
    assertThat(regime("check", "--json", folder.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("\"problems\"");
  }

  @Test
  void anUnknownFileOrNoFolderIsExit2() throws IOException {
    Files.writeString(folder.resolve("extra.yaml"), "a: b");
    assertThat(regime("check", folder.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("extra.yaml:1: unknown file");
    assertThat(regime("check", folder.resolve("absent").toString())).isEqualTo(2);
    assertThat(regime("check", "atlantis")).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  @Test
  void whatTheServiceRefusesIsExit1InItsWords() {
    status = 409;
    answer = "{\"detail\":\"version 2026.1 is already there\"}";
    assertThat(put("2026-12-01")).isEqualTo(1);
    assertThat(out.toString()).contains("version 2026.1 is already there");
    status = 422;
    answer = "{\"detail\":\"These files are no regime.\",\"problems\":[\"rules.yaml:3: wrong\"]}";
    assertThat(regime("check", folder.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("rules.yaml:3: wrong");
    status = 413;
    answer = "";
    assertThat(regime("check", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("the service answered 413");
  }

  @Test
  void theVersionsAreListedWithDaysAndHashes() {
    answer =
        """
        {"regime":"demo","versions":[
         {"version":"2026.1","from":null,"takenInAt":"2026-11-20T10:00:00Z","sha256":"ab"},
         {"version":"2026.2","from":"2026-12-01","takenInAt":"2026-11-23T10:00:00Z","sha256":"cd",
          "superseded":true}]}""";
    assertThat(regime("list")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "demo 2026.1  first  taken in 2026-11-20T10:00:00Z  SHA-256 ab",
            "demo 2026.2  from 2026-12-01  taken in 2026-11-23T10:00:00Z  SHA-256 cd"
                + "  superseded before its day");
    assertThat(regime("list", "--json")).isZero();
    assertThat(out.toString()).contains("\"takenInAt\"");
  }

  @Test
  void aServiceThatIsNotThereIsExit2() {
    server.stop(0);
    assertThat(regime("list")).isEqualTo(2);
    assertThat(out.toString()).contains("no service answers at http://localhost:");
  }
}
