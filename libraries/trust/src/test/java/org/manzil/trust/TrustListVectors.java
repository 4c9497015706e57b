package org.manzil.trust;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.CompactJws;
import org.manzil.jose.EcJwk;
import org.manzil.jose.Es256;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;
import org.manzil.trust.TrustUpdate.Reason;

/**
 * Writes {@code trust-list.json} anew, with fresh keys. Run from this module's folder after a
 * change of what the vectors say; the file is committed, and the browser's tests read it too.
 * {@code known} is the list that is held, null on first use; {@code expected} is {@code newer},
 * {@code unchanged} or a reason.
 */
final class TrustListVectors {
  static final Path FILE = Path.of("src/test/vectors/trust-list.json");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant UNTIL = Instant.parse("2027-11-22T08:00:00Z");
  private static final String ISSUER = "https://residence.example";
  private static final KeyPair OLD = pair();
  private static final KeyPair NEW = pair();
  private static final TrustFile KNOWN = file(7, NOW, ISSUER, OLD.getPublic());

  private final List<Map<String, @Nullable Object>> vectors = new ArrayList<>();

  private TrustListVectors() {}

  public static void main(String[] args) throws IOException {
    TrustListVectors book = new TrustListVectors();
    book.followed();
    book.firstUse();
    book.notFollowed();
    book.headers();
    book.malformed();
    String lines =
        book.vectors.stream()
            .map(vector -> new String(StrictJson.write(vector), StandardCharsets.UTF_8))
            .collect(Collectors.joining(",\n"));
    Files.writeString(FILE, "{\n\"vectors\": [\n" + lines + "\n]\n}\n");
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, @Nullable Object>> read() throws IOException, MalformedException {
    Object vectors = StrictJson.object(Files.readAllBytes(FILE)).get("vectors");
    return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(vectors);
  }

  private void followed() {
    add("the known list", signed(KNOWN), "unchanged");
    add("the next version", signed(file(8, NOW, ISSUER, OLD.getPublic())), "newer");
    add("a later version with other keys", signed(file(19, NOW, ISSUER, NEW.getPublic())), "newer");
    add("a minute ahead", signed(file(8, NOW.plusSeconds(60), ISSUER, OLD.getPublic())), "newer");
    add("more members than are known", changed(KNOWN, json -> json.put("later", 1L)), "unchanged");
    add("an empty list left out", changed(KNOWN, json -> json.remove("receiptKeys")), "unchanged");
  }

  private void firstUse() {
    first("on first use", signed(KNOWN), NOW, "newer");
    first("on first use, after its key's end", signed(KNOWN), UNTIL, Reason.SIGNATURE_WRONG.code());
    first("on first use, by a key it does not name", by(NEW, KNOWN), NOW, wrong());
    first("on first use, no list", "<html>", NOW, Reason.MALFORMED.code());
  }

  private void notFollowed() {
    TrustFile theirs = file(8, NOW, ISSUER, NEW.getPublic());
    add("signed by a key that only itself names", by(NEW, theirs), wrong());
    add("after the key's end", signed(KNOWN), signed(KNOWN), UNTIL, wrong());
    refused("an earlier version", file(6, NOW, ISSUER, OLD.getPublic()), Reason.ROLLED_BACK);
    refused(
        "a later version made earlier",
        file(8, NOW.minusSeconds(1), ISSUER, OLD.getPublic()),
        Reason.ROLLED_BACK);
    refused(
        "dated 61 seconds ahead",
        file(8, NOW.plusSeconds(61), ISSUER, OLD.getPublic()),
        Reason.ISSUED_IN_FUTURE);
    refused(
        "the same version, made later",
        file(7, NOW.plusSeconds(1), ISSUER, OLD.getPublic()),
        Reason.FORKED);
    refused(
        "the same version with another key", file(7, NOW, ISSUER, NEW.getPublic()), Reason.FORKED);
    refused(
        "of another issuer",
        file(8, NOW, "https://other.example", OLD.getPublic()),
        Reason.OF_ANOTHER_ISSUER);
    for (String member : List.of("formerLogs", "authority", "log", "credentialAnchors")) {
      add("the same version, another " + member, changed(KNOWN, forked(member)), forked());
    }
  }

  private static Change forked(String member) {
    return json ->
        json.put(
            member,
            switch (member) {
              case "formerLogs" -> List.of(log(List.of(), 0));
              case "log" -> log(List.of("w+1+A"), 0);
              case "credentialAnchors" -> anchors();
              default -> "Another office";
            });
  }

  /** That of the example file. */
  private static Object anchors() {
    try {
      byte[] example =
          Files.readAllBytes(Path.of("src/test/resources/org/manzil/trust/trust.json"));
      return Objects.requireNonNull(StrictJson.object(example).get("credentialAnchors"));
    } catch (IOException | MalformedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void headers() {
    header("another type", "typ", "statuslist+jwt");
    header("no type", "typ", null);
    header("alg none", "alg", "none");
    header("no key id", "kid", null);
    header("an unknown key id", "kid", "list-2");
    header("a key id that is a number", "kid", 1L);
    for (String name : List.of("crit", "jku", "x5u", "x5c", "jwk", "b64")) {
      header("with " + name, name, "a");
    }
    String[] parts = signed(file(8, NOW, ISSUER, OLD.getPublic())).split("\\.", -1);
    String other = signed(file(9, NOW, ISSUER, OLD.getPublic())).split("\\.", -1)[1];
    add("another payload", parts[0] + "." + other + "." + parts[2], wrong());
    add("no signature", parts[0] + "." + parts[1] + ".", wrong());
  }

  private void header(String name, String member, @Nullable Object value) {
    Map<String, @Nullable Object> header = new LinkedHashMap<>();
    header.put("alg", "ES256");
    header.put("typ", SignedTrustList.TYPE);
    header.put("kid", "list-1");
    header.put(member, value);
    if (value == null) {
      header.remove(member);
    }
    add("header: " + name, sign(header, json(KNOWN), OLD), wrong());
  }

  private void malformed() {
    for (String token : List.of("", ".", "a.b.c", "{}", "<!doctype html>")) {
      add("no token: " + token, token, Reason.MALFORMED.code());
    }
    payload("version 0", json -> json.put("version", 0L));
    payload("version 8.5", json -> json.put("version", new BigDecimal("8.5")));
    payload("a version that is text", json -> json.put("version", "8"));
    payload("a version past all numbers", json -> json.put("version", 2147483648L));
    payload("no issuer", json -> json.remove("issuer"));
    payload("a blank authority", json -> json.put("authority", " "));
    payload("no date", json -> json.remove("issued"));
    payload("a date without zone", json -> json.put("issued", "2026-11-22T08:00:00"));
    payload("30 February", json -> json.put("issued", "2026-02-30T08:00:00Z"));
    payload("keys that are no list", json -> json.put("statusListKeys", Map.of()));
    payload("keys that are null", json -> json.put("receiptKeys", null));
    payload("a key twice", json -> json.put("receiptKeys", List.of(key(Map.of()), key(Map.of()))));
    for (String member : List.of("statusListKeys", "receiptKeys", "trustListKeys")) {
      payload(
          "a point off the curve in " + member,
          json -> json.put(member, List.of(key(Map.of("y", "A".repeat(43))))));
    }
    payload("a private key", json -> json.put("receiptKeys", List.of(key(Map.of("d", "A")))));
    payload("an issuer key for nobody", json -> json.put("credentialIssuerKeys", nameless()));
    payload("an anchor that is no base64", json -> json.put("credentialAnchors", anchor("-")));
    payload("a witness twice", json -> json.put("log", log(List.of("a", "a"), 0)));
    payload("more witnesses than there are", json -> json.put("log", log(List.of("a"), 2)));
    payload("a former log without time", json -> json.put("formerLogs", List.of(timeless())));
    payload("a log without key", json -> json.put("log", Map.of("origin", "o")));
  }

  private static Map<String, Object> log(List<String> witnesses, long required) {
    Map<String, Object> log = new LinkedHashMap<>(timeless());
    log.put("witnesses", witnesses);
    log.put("witnessesRequired", required);
    log.put("validFrom", NOW.toString());
    log.put("validUntil", UNTIL.toString());
    return log;
  }

  private static Map<String, Object> timeless() {
    return Map.of("origin", "o", "vkey", "v");
  }

  private static List<?> nameless() {
    return List.of(key(Map.of()));
  }

  private static List<?> anchor(String base64) {
    return List.of(
        Map.of("x5c", base64, "validFrom", NOW.toString(), "validUntil", UNTIL.toString()));
  }

  private static Map<String, Object> key(Map<String, String> changes) {
    Map<String, Object> jwk = new HashMap<>(EcJwk.write(NEW.getPublic()));
    jwk.putAll(changes);
    return Map.of(
        "kid", "k", "jwk", jwk, "validFrom", NOW.toString(), "validUntil", UNTIL.toString());
  }

  private void payload(String name, Change change) {
    TrustFile next = file(8, NOW, ISSUER, OLD.getPublic());
    add("payload: " + name, changed(next, change), Reason.MALFORMED.code());
  }

  private interface Change {
    @Nullable Object in(Map<String, @Nullable Object> json);
  }

  private static String changed(TrustFile file, Change change) {
    Map<String, @Nullable Object> json = json(file);
    var _ = change.in(json);
    return sign(Map.of("alg", "ES256", "typ", SignedTrustList.TYPE, "kid", "list-1"), json, OLD);
  }

  private static Map<String, @Nullable Object> json(TrustFile file) {
    try {
      return new LinkedHashMap<>(StrictJson.object(file.encode()));
    } catch (MalformedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sign(
      Map<String, ? extends @Nullable Object> header,
      Map<String, ? extends @Nullable Object> json,
      KeyPair by) {
    return CompactJws.sign(header, json, input -> Es256.sign(by.getPrivate(), input));
  }

  private void refused(String name, TrustFile file, Reason reason) {
    add(name, signed(file), reason.code());
  }

  private static String wrong() {
    return Reason.SIGNATURE_WRONG.code();
  }

  private static String forked() {
    return Reason.FORKED.code();
  }

  private void add(String name, String token, String expected) {
    add(name, token, signed(KNOWN), NOW, expected);
  }

  private void first(String name, String token, Instant now, String expected) {
    add(name, token, null, now, expected);
  }

  private void add(
      String name, String token, @Nullable String known, Instant now, String expected) {
    Map<String, @Nullable Object> vector = new LinkedHashMap<>();
    vector.put("name", name);
    vector.put("token", token);
    vector.put("known", known);
    vector.put("now", now.toString());
    vector.put("expected", expected);
    vectors.add(vector);
  }

  private static String signed(TrustFile file) {
    return by(OLD, file);
  }

  private static String by(KeyPair key, TrustFile file) {
    return SignedTrustList.sign(file, "list-1", key.getPrivate());
  }

  private static TrustFile file(int version, Instant issued, String issuer, PublicKey listKey) {
    TrustedKey key = new TrustedKey("list-1", listKey, new Validity(NOW.minusSeconds(100), UNTIL));
    return new TrustFile(
        version,
        issued,
        "Residence office",
        issuer,
        List.of(new IssuerKey(ISSUER, key)),
        List.of(),
        List.of(key),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(key));
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
