package org.manzil.service.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.statuslist.StatusSnapshot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class StatusListsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z"); // a Sunday
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired AuthorityKeys keys;

  private ListDatabase node;

  @BeforeEach
  void start() {
    node = new ListDatabase(jdbc, transaction, keys, NOW);
  }

  /** In a list whose decoys, drawn at random, do not change just now. */
  private Place kept() {
    int list = node.onlyOpen(0, TODAY);
    while (changes(list).isBefore(NOW.plusSeconds(600))) {
      list = node.onlyOpen(0, TODAY);
    }
    return node.keep(ListDatabase.somebody(), "n", 1).getFirst();
  }

  private Instant changes(int list) {
    return node.lists.decoys(list).orElseThrow().nextChange(NOW.minusSeconds(21));
  }

  @Test
  void aRevocationIsPublishedAtOnceAndUntilNobodyAcceptsTheCredential() {
    Place place = kept();
    assertThat(node.snapshot(place.list()).status(place.index())).hasValue(0);
    node.revoke(place);
    assertThat(node.snapshot(place.list()).status(place.index())).hasValue(1);
    node.now = NOW.plusSeconds(14 * 86_400L);
    assertThat(node.snapshot(place.list()).status(place.index())).as("on its last day").hasValue(1);
    node.now = NOW.plusSeconds(15 * 86_400L);
    assertThat(node.snapshot(place.list()).status(place.index())).hasValue(0);
  }

  @Test
  void decoysStandInTheListAndAreNotTheRevoked() {
    Place place = kept();
    node.revoke(place);
    StatusSnapshot snapshot = node.snapshot(place.list());
    BitSet expected = node.lists.decoys(place.list()).orElseThrow().at(NOW);
    assertThat(expected.get(place.index())).isFalse();
    expected.set(place.index());
    BitSet found = new BitSet();
    for (int i = 0; i < snapshot.list().size(); i++) {
      found.set(i, snapshot.list().get(i) == 1);
    }
    assertThat(found).isEqualTo(expected);
    assertThat(found.cardinality()).isGreaterThan(2_000);
  }

  @Test
  void aListIsSignedAgainWhenDecoysChangeAsWhenSomebodyIsRevoked() {
    Place place = kept();
    Instant last = node.snapshot(place.list()).issuedAt();
    Instant change = node.lists.decoys(place.list()).orElseThrow().nextChange(NOW);
    while (change.isAfter(node.now.plusSeconds(600))) {
      node.now = node.now.plusSeconds(600);
      last = node.snapshot(place.list()).issuedAt();
      assertThat(last).isEqualTo(node.now);
    }
    node.now = change.minusSeconds(1);
    last = node.snapshot(place.list()).issuedAt();
    node.now = change;
    assertThat(node.snapshot(place.list()).issuedAt()).isAfter(last);
  }

  @Test
  void twoNodesServeTheSameAndNeverAnOlderOneAfterANewerOne() {
    Place place = kept();
    List<Place> more = node.keep(ListDatabase.somebody(), "n", 10);
    ListDatabase behind = node.other();
    behind.now = NOW.minusSeconds(20);
    Instant last = Instant.MIN;
    int revoked = 0;
    for (Place next : more) {
      node.revoke(next);
      revoked++;
      for (ListDatabase one : List.of(behind, node, behind)) {
        StatusSnapshot snapshot = one.snapshot(place.list());
        assertThat(snapshot.issuedAt()).isAfterOrEqualTo(last);
        last = snapshot.issuedAt();
        long seen = more.stream().filter(p -> snapshot.status(p.index()).orElse(0) == 1).count();
        assertThat(seen).isEqualTo(revoked);
      }
      assertThat(node.token(place.list())).isEqualTo(behind.token(place.list()));
    }
  }

  @Test
  void aClockThatWasAYearAheadDoesNotStopTheList() {
    Place place = kept();
    ListDatabase wrong = node.other();
    wrong.now = NOW.plusSeconds(400 * 86_400L);
    assertThat(wrong.snapshot(place.list()).issuedAt()).isEqualTo(wrong.now);
    assertThat(node.snapshot(place.list()).issuedAt()).isEqualTo(NOW);
    node.revoke(place);
    assertThat(node.snapshot(place.list()).status(place.index())).hasValue(1);
  }

  @Test
  void afterARestartTheSameTokenIsServed() {
    Place place = kept();
    String token = node.token(place.list());
    ListDatabase again = node.other();
    again.now = NOW.plusSeconds(60);
    assertThat(again.token(place.list())).isEqualTo(token);
    again.now = NOW.plusSeconds(86_400);
    assertThat(again.token(place.list())).as("ten minutes are over").isNotEqualTo(token);
  }

  @Test
  void theListFromBeforeKeepsWorkingWithoutDecoysAndTakesNoMore() {
    Place place = kept();
    int unused =
        jdbc.sql("UPDATE card.status_list SET open = false, decoy_key = NULL WHERE list_id = ?")
            .param(place.list())
            .update();
    node.revoke(place);
    StatusSnapshot snapshot = node.snapshot(place.list());
    assertThat(snapshot.status(place.index())).hasValue(1);
    long set =
        java.util.stream.LongStream.range(0, snapshot.list().size())
            .filter(i -> snapshot.list().get(i) == 1)
            .count();
    assertThat(set).isEqualTo(1);
    assertThat(node.keep(ListDatabase.somebody(), "n", 5))
        .extracting(Place::list)
        .doesNotContain(place.list());
  }

  @Test
  void aListIsCachedRevalidatedCompressedAndReadableFromAnywhere() throws Exception {
    HttpResponse<byte[]> first = get("/status-lists/" + kept().list());
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(header(first, "Content-Type")).startsWith("application/statuslist+jwt");
    assertThat(header(first, "Cache-Control")).isEqualTo("max-age=25, public");
    assertThat(header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(first, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    String path = first.uri().getPath();
    HttpResponse<byte[]> again = get(path, "If-None-Match", header(first, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "Cache-Control")).isEqualTo("max-age=25, public");
    assertThat(get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> compressed = get(path, "Accept-Encoding", "gzip");
    assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(compressed.body().length).isLessThan(first.body().length * 7 / 10);
    assertThat(unzipped(compressed.body())).isEqualTo(first.body());
  }

  @Test
  void whatIsNoListIsNotFoundAndThePastIsNotTold() throws Exception {
    for (String id : List.of("0", "01", "-1", "999999999", "9999999999", "x", "1.json")) {
      assertThat(get("/status-lists/" + id).statusCode()).as(id).isEqualTo(404);
    }
    int list = kept().list();
    assertThat(get("/status-lists/" + list + "?time=1686925000").statusCode()).isEqualTo(501);
    assertThat(get("/status-lists/" + list).statusCode()).isEqualTo(200);
  }

  @Test
  void thereIsAListFromTheFirstStartOn() throws Exception {
    assertThat(get("/status-lists/1").statusCode()).isEqualTo(200);
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static byte[] unzipped(byte[] gzip) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      byte[] bytes = in.readAllBytes();
      assertThat(new String(bytes, StandardCharsets.US_ASCII)).startsWith("ey");
      return bytes;
    }
  }
}
