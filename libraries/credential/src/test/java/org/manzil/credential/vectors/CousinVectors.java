package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.*;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.Base64Url;

/** Kin of the inputs that the other vectors hold: the same mistake in a place less looked at. */
final class CousinVectors {
  private static final Map<String, String> SINCE = Map.of("notified_since", "2026-11-20");
  private static final Map<String, @Nullable Object> UNKNOWN =
      VectorBook.policy("status", Forge.mutable("answer", "unknown", "asOf", null));
  private static final long NOW = Forge.NOW.getEpochSecond();

  private CousinVectors() {}

  static void write(VectorBook book) {
    hiddenInReserved(book);
    places(book);
    disclosures(book);
    names(book);
    numbers(book);
    headers(book);
    bindings(book);
    statuses(book);
  }

  /** SD-JWT VC: what is never disclosed has no part that could be. */
  private static void hiddenInReserved(VectorBook book) {
    Forge key = new Forge();
    key.payload.put(
        "cnf", hiding(key, key.disclosure("jwk", Objects.requireNonNull(GoodVectors.cnf(key)))));
    book.refused("cnf.jwk hidden and disclosed", NAME_RESERVED, key);
    Forge beside = new Forge();
    beside.payload.put("cnf", Map.of("jwk", GoodVectors.cnf(beside), "_sd", List.of()));
    book.refused("an empty _sd in cnf", NAME_RESERVED, beside);
    Forge coordinate = new Forge();
    Map<String, @Nullable Object> jwk = GoodVectors.cnf(coordinate);
    jwk.putAll(hiding(coordinate, coordinate.disclosure("y", jwk.remove("y"))));
    book.refused("cnf.jwk.y hidden and disclosed", NAME_RESERVED, coordinate);
    Forge list = new Forge();
    Map<?, ?> status = (Map<?, ?>) Objects.requireNonNull(list.payload.get("status"));
    list.payload.put(
        "status", hiding(list, list.disclosure("status_list", status.get("status_list"))));
    book.refused("status.status_list hidden and disclosed", NAME_RESERVED, list);
    Forge index = new Forge();
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    inner.put("uri", Forge.ISSUER + "/status-lists/1");
    inner.putAll(hiding(index, index.disclosure("idx", 7L)));
    index.payload.put("status", Map.of("status_list", inner));
    book.refused("status.status_list.idx hidden and disclosed", NAME_RESERVED, index);
    Forge kept = new Forge();
    kept.payload.put("status", Map.of("_sd", List.of(digest("decoy"))));
    book.refused("a digest in status, not disclosed", NAME_RESERVED, kept);
    Forge also = new Forge();
    String type = also.disclosure("urn:other");
    also.payload.put("aka_vcts", List.of(Map.of("...", digest(type))));
    also.disclosures.add(type);
    book.refused("a hidden element of aka_vcts", NAME_RESERVED, also);
  }

  private static Map<String, @Nullable Object> hiding(Forge forge, String disclosure) {
    forge.disclosures.add(disclosure);
    return Forge.mutable("_sd", List.of(digest(disclosure)));
  }

  private static String digest(String disclosure) {
    return HashAlgorithm.SHA_256.digest(disclosure);
  }

  private static void places(VectorBook book) {
    Forge header = new Forge();
    String shown = header.disclosure("region", "Moscow");
    header.header.put("_sd", List.of(digest(shown)));
    header.disclosures.add(shown);
    book.refused("a digest in the header alone", DISCLOSURE_NOT_REFERENCED, header);
    Forge binding = new Forge();
    String bound = binding.disclosure("region", "Moscow");
    binding.bindingPayload.put("_sd", List.of(digest(bound)));
    binding.disclosures.add(bound);
    book.refused("a digest in the KB-JWT alone", DISCLOSURE_NOT_REFERENCED, binding);
    Forge arrays = new Forge();
    String deep = arrays.disclosure("house", "7");
    arrays.payload.put("rows", List.of(List.of(Map.of("_sd", List.of(digest(deep))))));
    arrays.disclosures.add(deep);
    book.valid(
        "a hidden member in an array in an array",
        arrays,
        Map.of("rows", List.of(List.of(Map.of("house", "7")))));
    Forge value = new Forge();
    value.payload.put("list", List.of("..."));
    book.valid("the text ... in an array", value, Map.of("list", List.of("...")));
    Forge element = new Forge();
    String inner = element.disclosure("x");
    String outer = element.disclosure(Map.of("...", digest(inner)));
    element.payload.put("list", List.of(Map.of("...", digest(outer))));
    element.disclosures.addAll(List.of(inner, outer));
    book.refused("an element that is a digest element itself", NAME_RESERVED, element);
    Forge rows = new Forge();
    List<?> row = List.of();
    for (int i = 1; i < 32; i++) {
      String in = rows.disclosure(row);
      rows.disclosures.add(in);
      row = List.of(Map.of("...", digest(in)));
    }
    rows.disclose("rows", row);
    book.refused("33 levels by disclosures of arrays", DISCLOSURE_MALFORMED, rows);
    Forge itself = Forge.oneFact();
    itself.digests.add(List.of(itself.digests.getFirst()));
    book.refused("a digest in an array of _sd", DIGEST_MALFORMED, itself);
  }

  private static void disclosures(VectorBook book) {
    malformed(book, "an empty array", "[]");
    malformed(book, "null", "null");
    malformed(book, "a text", "\"x\"");
    malformed(book, "an array in an array", "[[\"c2FsdA\",\"a\",1]]");
    malformed(book, "a salt that is null", "[null,\"a\",1]");
    malformed(book, "a salt that is an array", "[[\"c2FsdA\"],\"a\",1]");
    malformed(book, "a name that is null", "[\"c2FsdA\",null,1]");
    spelled(
        book,
        "a disclosure with white space in its JSON",
        " [\t\"c2FsdA\" , \"notified_since\",\r\n\"2026-11-20\" ] ");
    spelled(
        book,
        "a disclosure with escapes in its JSON",
        "[\"c2FsdA\",\"\\u006eotified_since\",\"2026-11\\u002d20\"]");
    spelled(book, "an empty salt", "[\"\",\"notified_since\",\"2026-11-20\"]");
  }

  private static Forge raw(String json) {
    Forge forge = new Forge();
    String encoded = Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
    forge.digests.add(digest(encoded));
    forge.disclosures.add(encoded);
    return forge;
  }

  private static void malformed(VectorBook book, String name, String json) {
    book.refused("a disclosure that is " + name, DISCLOSURE_MALFORMED, raw(json));
  }

  private static void spelled(VectorBook book, String name, String json) {
    book.valid(name, raw(json), SINCE);
  }

  private static void names(VectorBook book) {
    Forge odd = new Forge();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("__proto__", Map.of("admin", true));
    facts.put("constructor", "x");
    facts.put("toString", 1L);
    facts.put("", "no name");
    facts.put("\u0000", "\u0000");
    facts.put("Nguye\u0302\u0303n", "NFD");
    facts.put("Nguy\u1ec5n", "NFC");
    facts.put("EXP", 1L);
    facts.put("exp ", 2L);
    facts.forEach(odd::disclose);
    book.valid("names that mean something to other programs", odd, facts);
    Forge clear = new Forge();
    clear.payload.put("__proto__", Map.of("exp", 4_000_000_000L));
    book.valid(
        "a clear claim named __proto__", clear, Map.of("__proto__", Map.of("exp", 4_000_000_000L)));
    Forge missing = new Forge();
    missing.payload.put("__proto__", Map.of("exp", missing.payload.remove("exp")));
    book.refused("exp in __proto__ alone", CLAIM_MISSING, missing);
  }

  private static void numbers(VectorBook book) {
    for (String good : List.of("1e308", "1e-9999", "-1." + "1".repeat(61), "1".repeat(64), "-0")) {
      Forge forge = Forge.oneFact();
      forge.payloadText = p -> p.replaceFirst("}$", ",\"n\":" + good + "}");
      book.valid(
          "the number " + good, forge, Map.of("notified_since", "2026-11-20", "n", of(good)));
    }
    for (String bad :
        List.of(
            "1e309",
            "0e10000",
            "1e-10000",
            "1e00001",
            "-1." + "1".repeat(62),
            "1".repeat(65),
            "1e-99999999999",
            "0x10",
            "+1",
            "1.",
            ".5",
            "Infinity")) {
      Forge forge = Forge.oneFact();
      forge.payloadText = p -> p.replaceFirst("}$", ",\"n\":" + bad + "}");
      book.refused("the number " + bad, MALFORMED_JSON, forge);
    }
    claim(book, "exp without an end", MALFORMED_JSON, "1e400");
    claim(book, "exp with an exponent", CLAIM_MALFORMED, "19e8");
    claim(book, "exp with a zero fraction", CLAIM_MALFORMED, "1900000000.0");
    claim(book, "exp that no long holds", CLAIM_MALFORMED, "9223372036854775808");
    claim(book, "exp in an array", CLAIM_MALFORMED, "[1900000000]");
    claim(book, "exp true", CLAIM_MALFORMED, "true");
  }

  private static Object of(String number) {
    return number.equals("-0") ? (Object) 0L : new BigDecimal(number);
  }

  private static void claim(VectorBook book, String name, ReasonCode reason, String exp) {
    Forge forge = Forge.oneFact();
    forge.payloadText = p -> p.replaceFirst("\"exp\":[0-9]+", "\"exp\":" + exp);
    book.refused(name, reason, forge);
  }

  private static void headers(VectorBook book) {
    Forge unencoded = Forge.oneFact();
    unencoded.header.put("b64", false);
    unencoded.header.put("crit", List.of("b64"));
    book.refused("b64 false, critical", HEADER_NOT_ACCEPTED, unencoded);
    Forge empty = Forge.oneFact();
    empty.header.put("crit", List.of());
    book.refused("an empty crit", HEADER_NOT_ACCEPTED, empty);
    Forge unknown = Forge.oneFact();
    unknown.header.put("zip", "DEF");
    unknown.header.put("b64", false);
    book.valid("zip and b64 without crit are members nobody asked for", unknown, SINCE);
    for (String type : List.of("application/dc+sd-jwt", "DC+SD-JWT", "dc+sd-jwt ", "kb+jwt")) {
      Forge forge = Forge.oneFact();
      forge.header.put("typ", type);
      book.refused("the type '" + type + "'", TYPE_NOT_ACCEPTED, forge);
    }
    for (String alg : List.of("ES256 ", "ES256K", "EdDSA", "RS256", "")) {
      Forge forge = Forge.oneFact();
      forge.header.put("alg", alg);
      book.refused("the algorithm '" + alg + "'", ALGORITHM_NOT_ACCEPTED, forge);
    }
  }

  private static void bindings(VectorBook book) {
    Forge untyped = Forge.oneFact();
    untyped.bindingHeader.remove("typ");
    book.refused("KB-JWT without typ", KEY_BINDING_TYPE, untyped);
    Forge own = Forge.oneFact();
    own.bound = false;
    book.refused(
        "the issuer's JWT in the place of the KB-JWT",
        KEY_BINDING_TYPE,
        own.signedPart() + own.issuerJwt());
    Forge swapped = Forge.oneFact();
    String signed = swapped.signedPart();
    book.refused(
        "the KB-JWT in the place of the issuer's JWT",
        TYPE_NOT_ACCEPTED,
        swapped.keyBinding(signed) + signed.substring(signed.indexOf('~')));
    Forge named = Forge.oneFact();
    named.payload.put("cnf", Map.of("jwk", GoodVectors.cnf(named), "kid", "1"));
    book.refused("cnf with jwk and kid", KEY_BINDING_KEY, named);
    binding(book, "KB-JWT iat null", KEY_BINDING_TIME, "iat", null);
    binding(book, "KB-JWT iat negative", KEY_BINDING_TIME, "iat", -1L);
    binding(
        book, "KB-JWT iat with a fraction", KEY_BINDING_TIME, "iat", new BigDecimal(NOW + ".5"));
    binding(book, "KB-JWT exp null", KEY_BINDING_TIME, "exp", null);
    binding(book, "KB-JWT aud in an object", AUDIENCE_WRONG, "aud", Map.of("a", Forge.AUDIENCE));
    binding(
        book,
        "KB-JWT aud as an array of two",
        AUDIENCE_WRONG,
        "aud",
        List.of(Forge.AUDIENCE, "urn:manzil:elsewhere"));
    binding(book, "KB-JWT aud in capitals", AUDIENCE_WRONG, "aud", Forge.AUDIENCE.toUpperCase());
    binding(book, "sd_hash in an array", PRESENTATION_HASH_WRONG, "sd_hash", List.of("x"));
    Forge two = Forge.oneFact();
    String presentation = two.presentation();
    book.refused(
        "two KB-JWTs",
        MALFORMED_BASE64URL,
        presentation + presentation.substring(presentation.lastIndexOf('~')));
  }

  private static void binding(
      VectorBook book, String name, ReasonCode reason, String claim, @Nullable Object value) {
    Forge forge = Forge.oneFact();
    forge.bindingPayload.put(claim, value);
    book.refused(name, reason, forge);
  }

  private static void statuses(VectorBook book) {
    String list = Forge.ISSUER + "/status-lists/1";
    for (Object index : Arrays.<Object>asList(9_007_199_254_740_992L, new BigDecimal("7.0"))) {
      status(book, "the index " + index, index, list);
    }
    for (String uri :
        List.of(
            "",
            "/status-lists/1",
            "//evil.example/1",
            "https",
            " " + list,
            list + " ",
            "https://x/a b",
            "https://x/%zz",
            "https://x/{1}",
            "https://x/\u00e9",
            "http://[",
            "http://[::1",
            "1:x")) {
      status(book, "the address '" + uri + "'", 7L, uri);
    }
    for (String uri :
        List.of(
            "file:///etc/passwd",
            "https://user@x/1",
            list + "#1",
            "http://2130706433/",
            "http://[::ffff:127.0.0.1]/1",
            "http://[1]/",
            "x:")) {
      book.valid(
          "a status of which '" + uri + "' tells nothing", withStatus(7L, uri), SINCE, UNKNOWN);
    }
  }

  private static void status(VectorBook book, String name, Object index, String uri) {
    book.refused("status with " + name, STATUS_MALFORMED, withStatus(index, uri));
  }

  private static Forge withStatus(Object index, String uri) {
    Forge forge = Forge.oneFact();
    forge.payload.put("status", Map.of("status_list", Forge.mutable("idx", index, "uri", uri)));
    return forge;
  }
}
