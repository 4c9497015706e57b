package org.manzil.service.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.manzil.jose.UnverifiedJws;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusListVerdict;
import org.manzil.trust.TrustFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision ends the copies that it makes untrue, and no others. */
@PageTest
class UntrueCopiesTest {

  private static final String CHANGED = "A decision changed what your card says.";
  private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired Notices notices;
  @Autowired Cards cards;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @AfterEach
  void clockBack() {
    clock(Instant.now());
  }

  private void clock(Instant now) {
    String unused = api("/demo/clock", "", "{\"now\":\"" + now + "\"}");
  }

  private String api(String path, String token, String json) {
    Page answer = new TestBrowser(port).api(path, token, json);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    return answer.text();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private ResidentId person() {
    return residents.addSeen(
        new Person("Zulfiya", "Qodirova", "1991-02-03", "TJ", "ZX" + UUID.randomUUID()));
  }

  private TestBrowser browser(ResidentId id) {
    String code = UUID.randomUUID().toString();
    jdbc.sql("INSERT INTO demo.person (code, resident_id) VALUES (?, ?)")
        .params(code, id.value())
        .update();
    return new TestBrowser(port).as(code);
  }

  private String filed(ResidentId id, String kind, @Nullable String address, LocalDate since) {
    Filing filing =
        new Filing(
            kind,
            null,
            address,
            null,
            null,
            null,
            null,
            null,
            address == null ? null : "flat",
            since.toString(),
            null,
            null,
            null);
    String key = UUID.randomUUID().toString();
    return notices.file(id, new Filer.Self(true), filing, key).notice().number();
  }

  private void accept(String number) {
    String token =
        api("/demo/registrars", "", "{}").replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1");
    String path = "/api/v1/desk/cases/" + number;
    String unused = api(path + "/openings", token, "{\"reason\":\"To decide\"}");
    unused = api(path + "/decision", token, "{\"decision\":\"accepted\",\"fields\":[]}");
  }

  private ResidentId accepted(String address) {
    ResidentId id = person();
    accept(filed(id, "arrival", address, SINCE));
    return id;
  }

  /** A card, two proofs and a print of the regime, and a proof of nothing but a name. */
  private record Copies(String card, String name, String since, String place, String print) {}

  private Copies copies(ResidentId id) {
    List<String> issued =
        cards.issue(
            id,
            List.of(
                bound(cards.configuration("card")),
                bound(CardConfiguration.proof("name", List.of("family_name", "birth_date"))),
                bound(cards.configuration("proof-employer")),
                bound(cards.configuration("proof-bank"))));
    return new Copies(
        issued.get(0), issued.get(1), issued.get(2), issued.get(3), print(id, "print-bank"));
  }

  private String print(ResidentId id, String request) {
    return cards.print(id, request, UUID.randomUUID()).credential();
  }

  private static CopyOrder bound(CardConfiguration configuration) {
    return new CopyOrder.Bound(configuration, key());
  }

  private static PublicKey key() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(new ECGenParameterSpec("secp256r1"));
      return keys.generateKeyPair().getPublic();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a verifier reads it in the published list. */
  private boolean inForce(String credential) {
    try {
      Map<?, ?> status =
          (Map<?, ?>)
              Objects.requireNonNull(
                  UnverifiedJws.parse(credential.substring(0, credential.indexOf('~')))
                      .unverifiedClaims()
                      .get("status"));
      Map<?, ?> place = (Map<?, ?>) Objects.requireNonNull(status.get("status_list"));
      long index = ((Number) Objects.requireNonNull(place.get("idx"))).longValue();
      return status(URI.create((String) Objects.requireNonNull(place.get("uri"))), index) == 0;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int status(URI list, long index) {
    TestBrowser verifier = new TestBrowser(port);
    TrustFile trust =
        TrustFile.parse(verifier.get("/trust-list.json").text().getBytes(StandardCharsets.UTF_8));
    Instant now = clock.instant();
    StatusListVerdict verdict =
        StatusListToken.verify(
            verifier.get(list.getPath()).text(),
            list,
            id -> trust.statusListKey(id, now).map(key -> key.publicKey()),
            now);
    OptionalInt status = ((StatusListVerdict.Verified) verdict).snapshot().status(index);
    return status.orElseThrow();
  }

  private int recorded(ResidentId id) {
    return jdbc.sql(
            "SELECT count(*) FROM card.record WHERE resident_id = ? AND kind = 'card outdated'")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void aChangeEndsTheCopiesThatSayTheOldAddressAndNoOthers() {
    ResidentId id = accepted("Sirenevaya 5");
    Copies copies = copies(id);
    String printedName = print(id, "print-employer");
    String change = filed(id, "change", "Lipovaya 7", SINCE);
    assertThat(inForce(copies.place())).as("nothing is decided").isTrue();
    assertThat(browser(id).get("/my/card").text()).doesNotContain(CHANGED);
    accept(change);
    assertThat(inForce(copies.card())).isFalse();
    assertThat(inForce(copies.place())).isFalse();
    assertThat(inForce(copies.print())).as("on paper, too").isFalse();
    assertThat(inForce(copies.since())).isTrue();
    assertThat(inForce(copies.name())).isTrue();
    assertThat(inForce(printedName)).isTrue();
    assertThat(recorded(id)).isOne();
    assertThat(browser(id).get("/my/card").text()).contains(CHANGED);
    assertThat(inForce(print(id, "print-bank"))).as("a new one").isTrue();
  }

  @Test
  void theWalletIsToldWhichCopiesToReplace() {
    ResidentId id = accepted("Sirenevaya 5");
    Copies copies = copies(id);
    assertThat(inForce(copies.card())).isTrue();
    accept(filed(id, "change", "Lipovaya 7", SINCE));
    Offer offer = cards.offer(id);
    assertThat(offer.series()).isZero();
    assertThat(offer.series(cards.configuration("card"))).isOne();
    assertThat(offer.series(cards.configuration("proof-bank"))).isOne();
    assertThat(offer.series(cards.configuration("proof-employer"))).isZero();
    assertThat(offer.room().copies()).as("what has ended leaves room").isEqualTo(40 - 2);
    assertThat(browser(id).get("/wallet/offer").text())
        .containsPattern("\\{[^{}]*\"proof-bank\"[^{}]*}")
        .contains("\"series\":1", "\"series\":0");
    assertThat(cards.issued(id).stream().filter(IssuedCredential::revoked)).hasSize(3);
  }

  @Test
  void anotherDayEndsWhatSaysSinceWhen() {
    ResidentId id = accepted("Sirenevaya 5");
    Copies copies = copies(id);
    accept(filed(id, "change", "Sirenevaya 5", SINCE.plusDays(14)));
    assertThat(inForce(copies.since())).isFalse();
    assertThat(inForce(copies.card())).isFalse();
    assertThat(inForce(copies.place())).as("the address is the same").isTrue();
    assertThat(inForce(copies.print())).isTrue();
  }

  @Test
  void aDepartureEndsAllThatSaysWhereOrSinceWhen() {
    ResidentId id = accepted("Sirenevaya 5");
    Copies copies = copies(id);
    accept(filed(id, "departure", null, today().minusDays(3)));
    assertThat(inForce(copies.card())).isFalse();
    assertThat(inForce(copies.since())).isFalse();
    assertThat(inForce(copies.place())).isFalse();
    assertThat(inForce(copies.print())).isFalse();
    assertThat(inForce(copies.name())).isTrue();
  }

  @Test
  void whoLeavesLaterKeepsTheirCopiesUntilThen() {
    ResidentId id = accepted("Sirenevaya 5");
    Copies copies = copies(id);
    accept(filed(id, "departure", null, today().plusDays(5)));
    assertThat(inForce(copies.place())).isTrue();
    Instant before = clock.instant();
    clock(before.plus(Duration.ofDays(5)));
    assertThat(inForce(copies.place())).as("the day itself").isTrue();
    clock(before.plus(Duration.ofDays(6)));
    assertThat(inForce(copies.place())).isFalse();
    assertThat(inForce(copies.print())).isFalse();
    assertThat(inForce(copies.name())).isTrue();
  }

  @Test
  void anEarlierNoticeThatIsAcceptedLaterChangesNothing() {
    ResidentId id = person();
    String arrival = filed(id, "arrival", "Sirenevaya 5", SINCE);
    accept(filed(id, "change", "Lipovaya 7", SINCE.plusDays(14)));
    Copies copies = copies(id);
    accept(arrival);
    assertThat(inForce(copies.card())).isTrue();
    assertThat(inForce(copies.place())).isTrue();
    assertThat(recorded(id)).isZero();
  }

  @Test
  void ofCopiesFromBeforeNobodyKnowsSoTheyEnd() {
    ResidentId id = accepted("Sirenevaya 5");
    Copies copies = copies(id);
    jdbc.sql("UPDATE card.credential SET fact_marks = NULL WHERE resident_id = ?")
        .param(id.value())
        .update();
    accept(filed(id, "change", "Lipovaya 7", SINCE));
    assertThat(inForce(copies.name())).isFalse();
  }

  @Test
  void twoWhoLiveInOneHouseHaveNoMarkInCommon() {
    ResidentId one = accepted("Sirenevaya 5");
    ResidentId other = accepted("Sirenevaya 5");
    Copies unused = copies(one);
    unused = copies(other);
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(DISTINCT mark) || ' of ' || count(DISTINCT (resident_id, mark))
                    FROM card.credential, unnest(fact_marks) AS mark WHERE resident_id IN (?, ?)
                    """)
                .params(one.value(), other.value())
                .query(String.class)
                .single())
        .isEqualTo("14 of 14");
  }
}
