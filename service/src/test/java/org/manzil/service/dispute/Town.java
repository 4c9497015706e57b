package org.manzil.service.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People and registrars by API, for tests of disputes. */
public final class Town {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestBrowser browser;

  public Town(int port) {
    this.browser = new TestBrowser(port);
  }

  public static JsonNode json(Page page) {
    return JSON.readTree(page.text());
  }

  /** A new resident's token. */
  public String resident() {
    String person =
        """
        {"givenName":"Anora","familyName":"Canaryova","birthDate":"1990-05-17","nationality":"UZ",
         "documentNumber":"%s"}"""
            .formatted(UUID.randomUUID().toString().substring(0, 9));
    return json(browser.api("/demo/residents", "", person)).get("accessToken").stringValue();
  }

  /** A new registrar's token. */
  public String registrar() {
    return json(browser.api("/demo/registrars", "", "{}")).get("accessToken").stringValue();
  }

  /** The number of a notice filed anew. */
  public String filed(String resident) {
    String notice =
        """
        {"kind":"arrival","addressText":"Canary street %s","notFound":"street","dwelling":"flat",
         "since":"2026-09-01"}"""
            .formatted(UUID.randomUUID());
    Page filed = browser.api("/api/v1/notices", resident, notice, UUID.randomUUID().toString());
    return json(filed).get("number").stringValue();
  }

  /** The registrar opens the notice's case. */
  public void look(String registrar, String number) {
    Page opened =
        browser.api(
            "/api/v1/desk/cases/" + number + "/openings",
            registrar,
            "{\"reason\":\"Out of curiosity\"}");
    assertThat(opened.status()).isEqualTo(200);
  }

  /** The id of the resident's newest look, after a registrar has opened a notice of theirs. */
  public String lookedAt(String resident, String registrar) {
    look(registrar, filed(resident));
    return looks(resident).getFirst().get("id").stringValue();
  }

  /** The looks at the resident's file, the newest first. */
  public List<JsonNode> looks(String resident) {
    return List.copyOf(json(browser.api("/api/v1/me/accesses", resident)).values());
  }

  public Page dispute(String resident, String look, String words, String key) {
    return browser.api(
        "/api/v1/me/accesses/" + look + "/dispute",
        resident,
        JSON.writeValueAsString(Map.of("words", words)),
        key);
  }

  /** The desk's disputes for this registrar. */
  public List<JsonNode> queue(String registrar) {
    return List.copyOf(json(browser.api("/api/v1/desk/disputes", registrar)).values());
  }

  /** The id of the look's dispute that waits; the desk's list is cut, and has those of others. */
  public static String waiting(JdbcClient jdbc, String look) {
    return jdbc.sql(
            """
            SELECT dispute_id FROM dispute.dispute WHERE access_id = ?::uuid AND answer_id IS NULL
            """)
        .param(look)
        .query(String.class)
        .single();
  }

  /** From now on it stands first in the desk's list, however many wait. */
  public static void makeOldest(JdbcClient jdbc, String dispute) {
    jdbc.sql(
            """
            UPDATE dispute.dispute
            SET raised_at = (SELECT min(raised_at) - interval '1 second' FROM dispute.dispute)
            WHERE dispute_id = ?::uuid
            """)
        .param(dispute)
        .update();
  }

  public Page open(String registrar, String dispute) {
    return browser.api(
        "/api/v1/desk/disputes/" + dispute + "/openings",
        registrar,
        "{\"reason\":\"To answer it\"}");
  }

  public Page answer(String registrar, String dispute, String outcome, String words) {
    return browser.api(
        "/api/v1/desk/disputes/" + dispute + "/answer",
        registrar,
        JSON.writeValueAsString(Map.of("outcome", outcome, "words", words)));
  }
}
