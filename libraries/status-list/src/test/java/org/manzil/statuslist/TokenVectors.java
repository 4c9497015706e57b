package org.manzil.statuslist;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base64Url;
import org.manzil.jose.CompactJws;
import org.manzil.jose.EcJwk;
import org.manzil.jose.Es256;

/** Makes the vectors of status list tokens: right ones, and each wrong in one thing. */
final class TokenVectors {
  private static final String URI = "https://registration.example.org/status-lists/1";
  private static final long NOW = 1_795_341_600L;
  private static final KeyPair KEY = StatusListTokenTest.key();
  private static final byte[] LIST = {(byte) 0xB9, (byte) 0xA3};

  private final List<Map<String, @Nullable Object>> vectors = new ArrayList<>();
  private Map<String, @Nullable Object> header = Map.of();
  private Map<String, @Nullable Object> claims = Map.of();

  private TokenVectors() {}

  static List<Map<String, @Nullable Object>> all() {
    TokenVectors book = new TokenVectors();
    book.right();
    book.wrongHeaders();
    book.wrongClaims();
    book.wrongTimes();
    book.wrongLists();
    book.wrongForms();
    return book.vectors;
  }

  private TokenVectors start() {
    header = mutable("alg", "ES256", "typ", "statuslist+jwt", "kid", "status-1");
    claims = mutable("sub", URI, "iat", NOW - 30, "exp", NOW + 3600, "ttl", 25L);
    return list(1, StatusListTest.zlib(LIST));
  }

  private TokenVectors head(String name, @Nullable Object value) {
    header.put(name, value);
    return this;
  }

  private TokenVectors claim(String name, @Nullable Object value) {
    claims.put(name, value);
    return this;
  }

  private TokenVectors without(String name) {
    header.remove(name);
    claims.remove(name);
    return this;
  }

  private TokenVectors list(Object bits, byte[] zlib) {
    return claim("status_list", mutable("bits", bits, "lst", Base64Url.encode(zlib)));
  }

  private String token() {
    return CompactJws.sign(header, claims, input -> Es256.sign(KEY.getPrivate(), input));
  }

  private void right() {
    start().verified("one bit, from the low end of each byte", 1, 0, 0, 1, 1, 1, 0, 1);
    start().list(2L, zlib(0xC9, 0x44, 0xF9)).verified("two bits", 1, 2, 0, 3, 0, 1, 0, 1);
    start().list(4L, zlib(0xA5, 0x3C)).verified("four bits", 5, 10, 12, 3);
    start().list(8L, zlib(0, 1, 254, 255)).verified("eight bits", 0, 1, 254, 255);
    start().without("exp").verified("section 5.1: exp is optional", 1);
    start().without("ttl").verified("section 5.1: ttl is optional", 1);
    start().claim("exp", NOW - 59).verified("expired for less than the skew", 1);
    start().claim("iat", NOW + 60).verified("ahead by no more than the skew", 1);
    start().claim("nbf", NOW + 60).verified("nbf ahead by no more than the skew", 1);
    start().claim("iss", "https://another.example").verified("section 5.1: other claims", 1);
    start().head("x5c", List.of("AA==")).verified("a chain that is not looked at", 1);
    Map<String, @Nullable Object> aggregated =
        mutable("bits", 1L, "lst", Base64Url.encode(zlib(1)), "aggregation_uri", "http://[::1]/");
    start().claim("status_list", aggregated).verified("section 9.2: aggregation_uri unused", 1, 0);
    start().add("as old as the known one", token(), NOW - 30, verified(1, 0));
  }

  private void wrongHeaders() {
    for (String alg : List.of("none", "None", "HS256", "ES384", "es256")) {
      start().head("alg", alg).refused("alg " + alg, StatusListReason.ALGORITHM_NOT_ACCEPTED);
    }
    start().without("alg").refused("no alg", StatusListReason.ALGORITHM_NOT_ACCEPTED);
    start().head("typ", "JWT").refused("typ JWT", StatusListReason.TYPE_NOT_ACCEPTED);
    start().without("typ").refused("no typ", StatusListReason.TYPE_NOT_ACCEPTED);
    start()
        .head("typ", "application/statuslist+jwt")
        .refused("typ with application/", StatusListReason.TYPE_NOT_ACCEPTED);
    for (String name : List.of("crit", "jku", "x5u", "jwk")) {
      start()
          .head(name, "http://127.0.0.1:9/")
          .refused("header " + name, StatusListReason.HEADER_NOT_ACCEPTED);
    }
    start().head("kid", "status-2").refused("unknown kid", StatusListReason.KEY_NOT_TRUSTED);
    start().head("kid", 1L).refused("kid is a number", StatusListReason.KEY_NOT_TRUSTED);
    start().without("kid").refused("no kid", StatusListReason.KEY_NOT_TRUSTED);
  }

  private void wrongClaims() {
    start().claim("sub", URI + "/").refused("sub of another", StatusListReason.SUBJECT_WRONG);
    start().claim("sub", List.of(URI)).refused("sub is an array", StatusListReason.SUBJECT_WRONG);
    start().without("sub").refused("no sub", StatusListReason.SUBJECT_WRONG);
    for (String name : List.of("iat", "exp", "ttl", "nbf")) {
      for (Object wrong : new Object[] {"1", -1L, true, 253_402_300_800L, List.of()}) {
        start().claim(name, wrong).refused(name + " " + wrong, StatusListReason.CLAIM_MALFORMED);
      }
      start().claim(name, null).refused(name + " null", StatusListReason.CLAIM_MALFORMED);
      start()
          .claim(name, new java.math.BigDecimal("1795341600.5"))
          .refused(name + " with a fraction", StatusListReason.CLAIM_MALFORMED);
    }
    start().claim("ttl", 0L).refused("ttl 0", StatusListReason.CLAIM_MALFORMED);
    start().without("iat").refused("no iat", StatusListReason.CLAIM_MALFORMED);
  }

  private void wrongTimes() {
    start().claim("exp", NOW - 60).refused("expired", StatusListReason.EXPIRED);
    start().claim("iat", NOW + 61).refused("iat ahead", StatusListReason.ISSUED_IN_FUTURE);
    start().claim("nbf", NOW + 61).refused("nbf ahead", StatusListReason.NOT_YET_VALID);
    start().add("older than known", token(), NOW - 29, rejected(StatusListReason.OLDER_THAN_KNOWN));
  }

  private void wrongLists() {
    for (Object bits : new Object[] {0L, 3L, 16L, -1L, 4_294_967_297L, "1", true}) {
      start().list(bits, zlib(1)).refused("bits " + bits, StatusListReason.LIST_MALFORMED);
    }
    byte[] good = StatusListTest.zlib(new byte[99]);
    malformed("lst empty", new byte[0]);
    malformed("lst not zlib", new byte[] {1, 2, 3});
    malformed("lst cut short", java.util.Arrays.copyOf(good, good.length - 1));
    malformed("lst with a tail", java.util.Arrays.copyOf(good, good.length + 1));
    byte[] wrongSum = good.clone();
    wrongSum[good.length - 1] ^= 1;
    malformed("lst with a wrong sum", wrongSum);
    for (Object lst : new Object[] {"e===", "eNpjAAAAAQAB ", "+/+/", 1L}) {
      start()
          .claim("status_list", mutable("bits", 1L, "lst", lst))
          .refused("lst " + lst, StatusListReason.LIST_MALFORMED);
    }
    start().claim("status_list", "x").refused("a text", StatusListReason.LIST_MALFORMED);
    start().without("status_list").refused("no list", StatusListReason.LIST_MALFORMED);
    start()
        .list(1L, StatusListTest.zlib(new byte[(16 << 20) + 1]))
        .refused("section 11: over 16 MiB unpacked", StatusListReason.LIST_TOO_LARGE);
  }

  private void malformed(String name, byte[] zlib) {
    start().list(1L, zlib).refused(name, StatusListReason.LIST_MALFORMED);
  }

  private void wrongForms() {
    for (String text : List.of("", "x", "a.b", "e30.e30.e30.e30", "e30=.e30.AA", "<html>")) {
      add("form " + text, text, null, rejected(StatusListReason.MALFORMED));
    }
    String token = start().token();
    StatusListReason wrong = StatusListReason.SIGNATURE_WRONG;
    add("another's signature", forged(), null, rejected(wrong));
    add("no signature", token.substring(0, token.lastIndexOf('.') + 1), null, rejected(wrong));
    add("a line end", token + "\n", null, rejected(StatusListReason.MALFORMED));
    String twice = "{\"alg\":\"ES256\",\"alg\":\"ES256\",\"typ\":\"statuslist+jwt\"}";
    String header = Base64Url.encode(twice.getBytes(StandardCharsets.UTF_8));
    add(
        "a name twice",
        header + token.substring(token.indexOf('.')),
        null,
        rejected(StatusListReason.MALFORMED));
  }

  private String forged() {
    KeyPair other = StatusListTokenTest.key();
    return CompactJws.sign(header, claims, input -> Es256.sign(other.getPrivate(), input));
  }

  private void verified(String name, int... statuses) {
    add(name, token(), null, verified(statuses));
  }

  private void refused(String name, StatusListReason reason) {
    add(name, token(), null, rejected(reason));
  }

  private Map<String, @Nullable Object> verified(int... statuses) {
    List<Object> first = new ArrayList<>();
    for (int status : statuses) {
      first.add((long) status);
    }
    return mutable(
        "verdict", "verified",
        "issuedAt", claims.get("iat"),
        "expires", claims.get("exp"),
        "timeToLive", claims.get("ttl"),
        "statuses", first);
  }

  private static Map<String, @Nullable Object> rejected(StatusListReason reason) {
    return mutable("verdict", "rejected", "reason", reason.code());
  }

  private void add(
      String name, String token, @Nullable Long known, Map<String, @Nullable Object> expected) {
    vectors.add(
        mutable(
            "name", name,
            "token", token,
            "uri", URI,
            "keys", mutable("status-1", EcJwk.write(KEY.getPublic())),
            "now", NOW,
            "known", known,
            "expected", expected));
  }

  private static byte[] zlib(int... octets) {
    byte[] bytes = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      bytes[i] = (byte) octets[i];
    }
    return StatusListTest.zlib(bytes);
  }

  private static Map<String, @Nullable Object> mutable(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) Objects.requireNonNull(pairs[i]), pairs[i + 1]);
    }
    return map;
  }
}
