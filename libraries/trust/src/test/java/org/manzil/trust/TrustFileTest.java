package org.manzil.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustFileTest {

  private static final String FILE = read();
  private static final Instant FRIDAY_2026_11_20 = Instant.parse("2026-11-20T08:00:00Z");

  private static String read() {
    try (InputStream file =
        Objects.requireNonNull(TrustFileTest.class.getResourceAsStream("trust.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrustFile parse(String json) {
    return TrustFile.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyMemberIsReadAndWrittenBack() {
    TrustFile trust = parse(FILE);
    assertThat(new String(trust.encode(), StandardCharsets.UTF_8)).isEqualTo(FILE);
    assertThat(TrustFile.parse(trust.encode())).isEqualTo(trust);
    assertThat(trust.version()).isEqualTo(7);
    assertThat(trust.log().map(TrustedLog::origin)).contains("residence.example/log");
    assertThat(trust.log().orElseThrow().witnesses()).hasSize(2);
    assertThat(trust.log().orElseThrow().witnessesRequired()).isEqualTo(1);
    assertThat(trust.formerLogs()).hasSize(1);
  }

  @Test
  void keysAreFoundByIdAndMoment() {
    TrustFile trust = parse(FILE);
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    Instant end = Instant.parse("2027-01-01T00:00:00Z");
    assertThat(trust.receiptKey("receipt-1", FRIDAY_2026_11_20)).isPresent();
    assertThat(trust.receiptKey("receipt-1", first)).isPresent();
    assertThat(trust.receiptKey("receipt-1", first.minusNanos(1))).isEmpty();
    assertThat(trust.receiptKey("receipt-1", end.minusNanos(1))).isPresent();
    assertThat(trust.receiptKey("receipt-1", end)).isEmpty();
    assertThat(trust.receiptKey("status-1", FRIDAY_2026_11_20)).isEmpty();
    assertThat(trust.statusListKey("status-1", FRIDAY_2026_11_20)).isPresent();
    assertThat(trust.trustListKey("trust-1", FRIDAY_2026_11_20)).isPresent();
  }

  @Test
  void anIssuersKeyCountsForThatIssuerAlone() {
    TrustFile trust = parse(FILE);
    assertThat(trust.credentialIssuerKey("https://residence.example", "card-1", FRIDAY_2026_11_20))
        .isPresent();
    assertThat(trust.credentialIssuerKey("https://other.example", "card-1", FRIDAY_2026_11_20))
        .isEmpty();
  }

  @Test
  void aLogCountsForWhatHappenedBeforeItWasGivenUp() {
    TrustFile trust = parse(FILE);
    Instant change = Instant.parse("2026-06-01T00:00:00Z");
    assertThat(trust.logsSince(change)).containsExactly(trust.log().orElseThrow());
    assertThat(trust.logsSince(change.minusNanos(1)))
        .containsExactly(trust.log().orElseThrow(), trust.formerLogs().getFirst());
    assertThat(trust.logsSince(Instant.parse("2036-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void anchorsCountWithinTheirTime() {
    TrustFile trust = parse(FILE);
    assertThat(trust.credentialAnchors(FRIDAY_2026_11_20)).hasSize(1);
    assertThat(trust.credentialAnchors(Instant.parse("2036-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void listsAndLogMayBeAbsentAndUnknownMembersAreLeftToLaterVersions() {
    TrustFile trust =
        parse(
            """
            {"version":1,"issued":"2026-11-20T08:00:00Z","authority":"A","issuer":"https://a.example",
             "later":{"anything":[1.5]}}
            """);
    assertThat(trust.log()).isEmpty();
    assertThat(trust.receiptKeys()).isEmpty();
    assertThat(trust.formerLogs()).isEmpty();
    assertThat(TrustFile.parse(trust.encode())).isEqualTo(trust);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`\"version\" : 7`|`\"version\" : 0`|version",
        "`\"version\" : 7`|`\"version\" : 7.5`|version",
        "`\"version\" : 7`|`\"version\" : \"7\"`|version",
        "`\"version\" : 7`|`\"version\" : 99999999999`|version",
        "`\"version\" : 7,`|``|version: is missing",
        "`\"version\" : 7`|`\"version\" : 7, \"version\" : 8`|version",
        "`2026-11-20T08:00:00Z`|`2026-11-20`|issued",
        "`Registration Authority of Example`|` `|authority",
        "`\"kid\" : \"receipt-1\"`|`\"kid\" : 5`|receiptKeys[0].kid",
        "`\"kid\" : \"status-1\",`|``|statusListKeys[0].kid: is missing",
        "`\"crv\" : \"P-256\"`|`\"crv\" : \"P-384\"`|credentialIssuerKeys[0].jwk.crv",
        "`\"kty\" : \"EC\"`|`\"kty\" : \"OKP\"`|credentialIssuerKeys[0].jwk.kty",
        "`\"kty\" : \"EC\"`|`\"kty\" : \"EC\", \"d\" : \"AA\"`|credentialIssuerKeys[0].jwk.d",
        "`RVEU\"`|`RVEV\"`|credentialIssuerKeys[0].jwk",
        "`\"validUntil\" : \"2027-01-01T00:00:00Z\"`|`\"validUntil\" : \"2026-01-01T00:00:00Z\"`|receiptKeys[0]",
        "`\"validFrom\" : \"2026-01-01T00:00:00Z\"`|`\"validFrom\" : null`|credentialIssuerKeys[0].validFrom",
        "`\"x5c\" : \"M`|`\"x5c\" : \"N`|credentialAnchors[0].x5c",
        "`\"log\" : {`|`\"log\" : {}, \"x\" : {`|log.origin: is missing",
        "`\"log\" : {`|`\"log\" : [], \"x\" : {`|log",
        "`[ \"witness.example+00000000+BAAA\", `|`5, \"x\": [`|log.witnesses",
        "`other.example+00000001+BAAA`|`witness.example+00000000+BAAA`|witnesses",
        "`\"witnessesRequired\" : 1`|`\"witnessesRequired\" : 3`|log: witnessesRequired",
        "`\"witnessesRequired\" : 1`|`\"witnessesRequired\" : -1`|log: witnessesRequired",
        "`\"witnessesRequired\" : 0`|`\"witnessesRequired\" : 1`|formerLogs[0]: witnessesRequired",
        "`2026-06-01T00:00:00Z`|`2026`|log.validFrom",
      })
  void aWrongMemberIsNamed(String from, String to, String named) {
    assertThat(FILE).contains(from);
    int at = FILE.indexOf(from);
    String wrong = FILE.substring(0, at) + to + FILE.substring(at + from.length());
    assertThatThrownBy(() -> parse(wrong))
        .isInstanceOf(TrustFileException.class)
        .hasMessageContaining(named);
  }

  @Test
  void twoKeysUnderOneIdAreRefused() {
    String array = FILE.substring(FILE.indexOf("\"receiptKeys\" : [ ") + 18);
    String key = array.substring(0, array.indexOf(" ],"));
    String twice = FILE.replace("\"receiptKeys\" : [ ", "\"receiptKeys\" : [ " + key + ", ");
    assertThatThrownBy(() -> parse(twice))
        .isInstanceOf(TrustFileException.class)
        .hasMessageContaining("receiptKeys");
  }

  @Test
  void whatIsNotOneJsonObjectInUtf8IsRefused() {
    for (String json :
        new String[] {"", "[]", "null", "\"x\"", "{", FILE + "{}", "\ufeff" + FILE}) {
      assertThatThrownBy(() -> parse(json)).isInstanceOf(TrustFileException.class);
    }
    assertThatThrownBy(() -> TrustFile.parse(FILE.getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(TrustFileException.class);
    assertThatThrownBy(() -> TrustFile.parse(new byte[1_000_001]))
        .isInstanceOf(TrustFileException.class);
    assertThatThrownBy(() -> parse("[".repeat(10_000))).isInstanceOf(TrustFileException.class);
  }
}
