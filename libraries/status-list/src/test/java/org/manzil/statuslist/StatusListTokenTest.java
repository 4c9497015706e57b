package org.manzil.statuslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.jose.Base64Url;
import org.manzil.jose.CompactJws;
import org.manzil.jose.Es256;
import org.manzil.statuslist.StatusListVerdict.Rejected;
import org.manzil.statuslist.StatusListVerdict.Verified;

class StatusListTokenTest {
  private static final URI LIST = URI.create("https://registration.example.org/status-lists/1");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z"); // a Sunday
  private static final long SECONDS = NOW.getEpochSecond();
  private static final KeyPair KEY = key();

  private final Map<String, @Nullable Object> header = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> claims = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> list = new LinkedHashMap<>();

  StatusListTokenTest() {
    header.put("alg", "ES256");
    header.put("typ", "statuslist+jwt");
    header.put("kid", "status-1");
    claims.put("sub", LIST.toString());
    claims.put("iat", SECONDS);
    claims.put("exp", SECONDS + 3600);
    claims.put("ttl", 60L);
    claims.put("status_list", list);
    list.put("bits", 1L);
    list.put("lst", Base64Url.encode(StatusListTest.zlib(new byte[] {8})));
  }

  static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String token() {
    return CompactJws.sign(header, claims, input -> Es256.sign(KEY.getPrivate(), input));
  }

  private static StatusListVerdict verify(String token) {
    return StatusListToken.verify(
        token,
        LIST,
        kid -> kid.equals("status-1") ? Optional.of(KEY.getPublic()) : Optional.empty(),
        NOW);
  }

  private static void refused(String token, StatusListReason reason) {
    assertThat(verify(token))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.reason()).isEqualTo(reason));
  }

  @Test
  void whatIsSignedVerifiesAndTellsEachStatus() {
    BitSet revoked = new BitSet();
    revoked.set(3);
    String token =
        StatusListToken.sign(
            StatusList.ofRevoked(8, revoked),
            LIST,
            NOW,
            NOW.plusSeconds(3600),
            Duration.ofMinutes(1),
            "status-1",
            KEY.getPrivate());
    assertThat(verify(token))
        .isInstanceOfSatisfying(
            Verified.class,
            verified -> {
              StatusSnapshot snapshot = verified.snapshot();
              assertThat(snapshot.status(3)).hasValue(1);
              assertThat(snapshot.status(2)).hasValue(0);
              assertThat(snapshot.status(8)).isEmpty();
              assertThat(snapshot.status(-1)).isEmpty();
              assertThat(snapshot.issuedAt()).isEqualTo(NOW);
              assertThat(snapshot.expires()).isEqualTo(NOW.plusSeconds(3600));
              assertThat(snapshot.timeToLive()).isEqualTo(Duration.ofMinutes(1));
              assertThat(snapshot.isInForce(NOW.plusSeconds(3599))).isTrue();
              assertThat(snapshot.isInForce(NOW.plusSeconds(3600))).isFalse();
            });
  }

  /** From the first second there is to the last of the year 9999. */
  @Test
  void rfc7519Section2TimesAtBothEndsAreTaken() {
    claims.put("iat", 0L);
    claims.put("exp", 253_402_300_799L);
    assertThat(verify(token()))
        .isInstanceOfSatisfying(
            Verified.class,
            verified -> {
              assertThat(verified.snapshot().issuedAt()).isEqualTo(Instant.EPOCH);
              assertThat(verified.snapshot().expires())
                  .isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
            });
  }

  @Test
  void aTokenThatCouldNeverBeRightIsNotSigned() {
    StatusList one = StatusList.ofRevoked(8, new BitSet());
    assertThatIllegalArgumentException().isThrownBy(() -> sign(one, NOW, Duration.ofMinutes(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sign(one, NOW.plusSeconds(1), Duration.ZERO));
  }

  private static String sign(StatusList one, Instant expires, Duration ttl) {
    return StatusListToken.sign(one, LIST, NOW, expires, ttl, "status-1", KEY.getPrivate());
  }

  @Test
  void section51ExpAndTtlAreOptional() {
    claims.remove("exp");
    claims.remove("ttl");
    assertThat(verify(token())).isInstanceOf(Verified.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "HS256", "ES384", "es256"})
  void section51OnlyTheConfiguredAlgorithmIsAccepted(String alg) {
    header.put("alg", alg);
    refused(token(), StatusListReason.ALGORITHM_NOT_ACCEPTED);
  }

  @Test
  void section51TheTypeIsStatuslistJwt() {
    header.put("typ", "JWT");
    refused(token(), StatusListReason.TYPE_NOT_ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jku", "x5u", "jwk", "crit"})
  void aHeaderThatSteersIsRefused(String name) {
    header.put(name, "http://127.0.0.1:9/");
    refused(token(), StatusListReason.HEADER_NOT_ACCEPTED);
  }

  @Test
  void onlyATrustedKeyCounts() {
    header.put("kid", "https://127.0.0.1:9/key");
    refused(token(), StatusListReason.KEY_NOT_TRUSTED);
    header.remove("kid");
    refused(token(), StatusListReason.KEY_NOT_TRUSTED);
    header.put("kid", "status-1");
    KeyPair other = key();
    refused(
        CompactJws.sign(header, claims, input -> Es256.sign(other.getPrivate(), input)),
        StatusListReason.SIGNATURE_WRONG);
  }

  @Test
  void section83TheSubjectIsTheAddressOfTheList() {
    claims.put("sub", LIST + "/");
    refused(token(), StatusListReason.SUBJECT_WRONG);
    claims.remove("sub");
    refused(token(), StatusListReason.SUBJECT_WRONG);
  }

  @Test
  void expiryCountsWithSixtySecondsOfSkew() {
    claims.put("exp", SECONDS - 59);
    assertThat(verify(token())).isInstanceOf(Verified.class);
    claims.put("exp", SECONDS - 60);
    refused(token(), StatusListReason.EXPIRED);
  }

  @Test
  void aListFromTheFutureIsRefused() {
    claims.put("iat", SECONDS + 60);
    assertThat(verify(token())).isInstanceOf(Verified.class);
    claims.put("iat", SECONDS + 61);
    refused(token(), StatusListReason.ISSUED_IN_FUTURE);
  }

  @Test
  void aListOlderThanTheOneKnownIsRefused() {
    assertThat(verifyKnowing(NOW)).isInstanceOf(Verified.class);
    assertThat(verifyKnowing(NOW.plusSeconds(1)))
        .isInstanceOfSatisfying(
            Rejected.class,
            r -> assertThat(r.reason()).isEqualTo(StatusListReason.OLDER_THAN_KNOWN));
  }

  private StatusListVerdict verifyKnowing(Instant known) {
    return StatusListToken.verify(token(), LIST, kid -> Optional.of(KEY.getPublic()), NOW, known);
  }

  @Test
  void claimsOfTheWrongKindAreRefused() {
    for (Object wrong : Arrays.asList("1", -1L, true, null, 253_402_300_800L)) {
      for (String name : List.of("iat", "exp", "ttl")) {
        Object good = claims.put(name, wrong);
        refused(token(), StatusListReason.CLAIM_MALFORMED);
        claims.put(name, good);
      }
    }
    claims.put("ttl", 0L);
    refused(token(), StatusListReason.CLAIM_MALFORMED);
    claims.put("ttl", 1L);
    claims.remove("iat");
    refused(token(), StatusListReason.CLAIM_MALFORMED);
  }

  @Test
  void aListThatCannotBeReadIsRefused() {
    String lst = String.valueOf(list.put("lst", "eN"));
    refused(token(), StatusListReason.LIST_MALFORMED);
    list.put("lst", lst + "=");
    refused(token(), StatusListReason.LIST_MALFORMED);
    list.put("lst", lst);
    list.put("bits", 4_294_967_297L);
    refused(token(), StatusListReason.LIST_MALFORMED);
    claims.put("status_list", "x");
    refused(token(), StatusListReason.LIST_MALFORMED);
  }

  @Test
  void aBombIsRefusedAtTheLimit() {
    list.put("lst", Base64Url.encode(StatusListTest.zlib(new byte[64 << 20])));
    refused(token(), StatusListReason.LIST_TOO_LARGE);
    refused("a".repeat((2 << 20) + 1), StatusListReason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b", "e30.e30.e30.e30", "e30=.e30.AA", "<html>404</html>"})
  void whatIsNotATokenIsMalformed(String text) {
    refused(text, StatusListReason.MALFORMED);
  }
}
