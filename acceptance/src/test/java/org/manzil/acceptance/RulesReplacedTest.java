package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An operator replaces the rules of a running service by the command line, told in order. */
class RulesReplacedTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final String DEMO =
      "libraries/residence-rules/src/main/resources/org/manzil/rules/regimes/demo";

  @TempDir private Path folder;

  @Test
  void aVersionJudgesFromItsDayAndWhatWasFiledBeforeStaysForEver() throws Exception {
    Path original = copy(folder.resolve("original"));
    Path next = copy(folder.resolve("next"));
    change(next, "regime.yaml", "2026.1", "2026.2");
    change(next, "rules.yaml", "within: 7 working", "within: 3 working");
    LocalDate from = firstDayAllowed();
    try (ManzilService service =
        ManzilService.in(folder.resolve("data"))
            .setting("MANZIL_REGIME", original.toString())
            .start()) {
      String token = service.api().resident("Karimova").get("accessToken").stringValue();
      JsonNode before = filed(service, token);
      assertThat(lastDay(before)).isEqualTo("2026-12-01");
      assertShownAndRefused(service, next, from);

      CommandLineRun put = put(service, next.toString(), from.toString());
      assertThat(put.exitCode()).as(put.output()).isZero();
      assertThat(put.output()).contains("demo 2026.2 follows 2026.1 from " + from, "Taken in.");
      assertThat(service.health().text()).contains("2026.2 from " + from);

      move(service, from);
      String later = service.api().resident("Rahimov").get("accessToken").stringValue();
      assertThat(lastDay(filed(service, later))).isEqualTo("2026-11-25");

      service.kill();
      service.restart();
      assertThat(regime(service, "list").output()).contains("demo 2026.1", "demo 2026.2");
      assertStaysAsItWas(service, token, before);
      move(service, from);
      String last = service.api().resident("Nazarov").get("accessToken").stringValue();
      assertThat(lastDay(filed(service, last))).isEqualTo("2026-11-25");
    }
  }

  /** In the last ten minutes of a day nothing may begin tomorrow any more. */
  private static LocalDate firstDayAllowed() throws InterruptedException {
    ZonedDateTime now = ZonedDateTime.now(MOSCOW);
    while (!day(now.plusMinutes(10)).equals(day(now.plusMinutes(13)))) {
      Thread.sleep(5_000);
      now = ZonedDateTime.now(MOSCOW);
    }
    return day(now.plusMinutes(10)).plusDays(1);
  }

  private static LocalDate day(ZonedDateTime time) {
    return time.toLocalDate();
  }

  private static void assertShownAndRefused(ManzilService service, Path next, LocalDate from)
      throws Exception {
    CommandLineRun check = regime(service, "check", next.toString());
    assertThat(check.exitCode()).as(check.output()).isZero();
    assertThat(check.output())
        .contains(
            "demo 2026.2 would follow 2026.1 from " + from,
            "rules.yaml: rules › arrival-visa-free › time-limit › within:"
                + " before “7 working days”, now “3 working days”",
            "Nothing has changed yet.");
    String yesterday = from.minusDays(2).toString();
    assertThat(put(service, next.toString(), yesterday).exitCode()).isOne();
    assertThat(put(service, "de", from.toString()).exitCode()).isOne();
    Path broken = Files.createDirectories(next.resolveSibling("broken"));
    Files.writeString(broken.resolve("rules.yaml"), "rules: [");
    CommandLineRun refused = put(service, broken.toString(), from.toString());
    assertThat(refused.exitCode()).as(refused.output()).isEqualTo(2);
    assertThat(regime(service, "list").output()).doesNotContain("2026.2");
  }

  private void assertStaysAsItWas(ManzilService service, String token, JsonNode before)
      throws Exception {
    String path = "/api/v1/notices/" + before.get("number").stringValue();
    JsonNode now = service.api().get(path, token).json();
    assertThat(now.get("obligation")).isEqualTo(before.get("obligation"));
    Path receipt =
        Files.write(
            folder.resolve("receipt.json"), service.api().get(path + "/receipt", token).body());
    CommandLineRun verified =
        CommandLineRun.manzil(
            "receipt", "verify", "--trust", service.trustFile().toString(), receipt.toString());
    assertThat(verified.exitCode()).as(verified.output()).isZero();
    CommandLineRun audit =
        CommandLineRun.manzil(
            "audit", "--trust", service.trustFile().toString(), service.base() + "/log");
    assertThat(audit.exitCode()).as(audit.output()).isZero();
  }

  private static CommandLineRun put(ManzilService service, String folder, String from)
      throws IOException, InterruptedException {
    return regime(
        service, "put", folder, "--from", from, "--operator", "A. Operator", "--reason", "New law");
  }

  private static CommandLineRun regime(ManzilService service, String... arguments)
      throws IOException, InterruptedException {
    return CommandLineRun.manzil(
        Stream.of(
                Stream.of("operate", "regime"),
                Stream.of(arguments),
                Stream.of("--management", service.management()))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private static JsonNode filed(ManzilService service, String token) throws Exception {
    Api.Answer filed =
        service
            .api()
            .file(token, UUID.randomUUID().toString(), Api.notice("Street " + UUID.randomUUID()));
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    return filed.json();
  }

  private static String lastDay(JsonNode filed) {
    return filed.get("obligation").get("obligation").get("lastDay").stringValue();
  }

  private static void move(ManzilService service, LocalDate day) throws Exception {
    String noon = day.atTime(LocalTime.NOON).atZone(MOSCOW).toInstant().toString();
    assertThat(service.api().post("/demo/clock", null, Map.of("now", noon)).status())
        .isEqualTo(204);
  }

  private static Path copy(Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(Repository.file(DEMO))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    return target;
  }

  private static void change(Path folder, String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }
}
