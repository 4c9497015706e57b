package org.manzil.service.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzil.service.FilingWalk;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;

/** A person with a notice, and whoever opens the link of it. */
final class Dwelling {

  private static final Pattern LINK = Pattern.compile("http://localhost(/h/[A-Za-z0-9_-]{43})\\?");

  final TestBrowser person;
  final TestBrowser host;
  final String number;

  /** Stands for one that a test makes before it begins. */
  Dwelling() {
    this.person = new TestBrowser(0);
    this.host = new TestBrowser(0);
    this.number = "";
  }

  Dwelling(int port, String code) {
    this.person = new TestBrowser(port).as(code);
    this.host = new TestBrowser(port);
    this.number = filed("1");
  }

  String page() {
    return "/notices/" + number;
  }

  private String filed(String day) {
    Page filed = FilingWalk.filed(person, answers(day));
    assertThat(filed.path()).matches("/notices/[0-9A-Z-]+");
    return filed.path().substring("/notices/".length());
  }

  private static Map<String, String> answers(String day) {
    Map<String, String> answers = FilingWalk.answers(UUID.randomUUID().toString().substring(0, 8));
    answers.putAll(Map.of("address.text", "Barak 7", "address.notFound", "dormitory"));
    answers.putAll(Map.of("dwelling", "dormitory", "since.day", day, "provided", "yes"));
    answers.putAll(Map.of("hostName", "Petrov", "hostContact", "host@example.org"));
    return answers;
  }

  /** Makes a link; where it leads. */
  String link() {
    return linkOn(send(person, page() + "/host", page() + "/host-link", Map.of("language", "en")));
  }

  static String linkOn(Page page) {
    Matcher found = LINK.matcher(page.text());
    assertThat(found.find()).as(page.text()).isTrue();
    return found.group(1);
  }

  /** The second page of an answer. */
  Page check(String link, String answer) {
    return send(host, link, link + "/check", Map.of("answer", answer));
  }

  Page confirm(String link) {
    return host.post(link + "/answer", check(link, "confirm").form(link + "/answer"));
  }

  Page object(String link, String reason, String words) {
    Map<String, String> fields = new LinkedHashMap<>(check(link, "object").form(link + "/answer"));
    fields.putAll(Map.of("reason", reason, "words", words));
    return host.post(link + "/answer", fields);
  }

  /** A registrar opens the case. */
  void opened(TestBrowser registrar) {
    String path = "/desk/cases/" + number;
    Page unused = send(registrar, path, path + "/openings", Map.of("reason", "decide"));
  }

  void accepted(TestBrowser registrar) {
    opened(registrar);
    String path = "/desk/cases/" + number;
    Page unused = send(registrar, path, path + "/acceptance", Map.of());
    assertThat(person.get(page()).text()).contains("Accepted");
  }

  static Page send(TestBrowser browser, String shown, String action, Map<String, String> answers) {
    Map<String, String> fields = new LinkedHashMap<>(browser.get(shown).form(action));
    fields.putAll(answers);
    return browser.post(action, fields);
  }

  /** Without what differs on every page. */
  static String bare(Page page) {
    return page.text()
        .replaceAll("nonce=\"[^\"]*\"", "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
