package org.manzil.credential.vectors;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.sdjwt.HashAlgorithm;

/** Presentations that must be accepted. */
public final class GoodVectors {
  private static final Map<String, String> SINCE = Map.of("notified_since", "2026-11-20");

  private GoodVectors() {}

  public static void write(VectorBook book) {
    plain(book);
    structured(book);
    values(book);
    edges(book);
    unbound(book);
    statuses(book);
  }

  private static void plain(VectorBook book) {
    book.valid("one fact", Forge.oneFact(), SINCE);
    Forge three = new Forge();
    three.disclose("family_name", "Каримов");
    three.disclose("given_name", "Шухрат");
    three.disclose("notified_since", "2026-11-20");
    book.valid(
        "three facts",
        three,
        Map.of("family_name", "Каримов", "given_name", "Шухрат", "notified_since", "2026-11-20"));
    book.valid("nothing disclosed", new Forge(), Map.of());
    Forge plain = new Forge();
    plain.payload.remove("_sd");
    plain.payload.remove("_sd_alg");
    book.valid("no digests at all", plain, Map.of());
    Forge clear = Forge.oneFact();
    clear.payload.put("nbf", clear.payload.get("iat"));
    clear.payload.put("office", "Tverskoy");
    book.valid("a clear claim beside the disclosed", clear, SINCE);
    Forge noAlgorithm = Forge.oneFact();
    noAlgorithm.payload.remove("_sd_alg");
    book.valid("no _sd_alg means sha-256", noAlgorithm, SINCE);
    Forge order = Forge.oneFact();
    order.disclose("region", "Moscow");
    order.disclosures.addFirst(order.disclosures.removeLast());
    book.valid(
        "disclosures in another order than digests",
        order,
        Map.of("notified_since", "2026-11-20", "region", "Moscow"));
  }

  private static void structured(VectorBook book) {
    Forge nested = new Forge();
    String street = nested.disclosure("street", "ул. Тверская");
    nested.payload.put(
        "address", Map.of("_sd", List.of(HashAlgorithm.SHA_256.digest(street)), "country", "RU"));
    nested.disclosures.add(street);
    book.valid(
        "a digest in a nested object",
        nested,
        Map.of("address", Map.of("country", "RU", "street", "ул. Тверская")));
    Forge array = new Forge();
    String shown = array.disclosure("TJ");
    String hidden = array.disclosure("UZ");
    array.payload.put(
        "nationalities",
        List.of(
            Map.of("...", HashAlgorithm.SHA_256.digest(shown)),
            Map.of("...", HashAlgorithm.SHA_256.digest(hidden)),
            "KG"));
    array.disclosures.add(shown);
    book.valid(
        "a disclosed and a hidden array element",
        array,
        Map.of("nationalities", List.of("TJ", "KG")));
    Forge recursive = new Forge();
    String house = recursive.disclosure("house", "7к2");
    recursive.disclosures.add(house);
    recursive.disclose("address", Map.of("_sd", List.of(HashAlgorithm.SHA_256.digest(house))));
    book.valid(
        "a digest inside another disclosure", recursive, Map.of("address", Map.of("house", "7к2")));
    Forge empty = new Forge();
    empty.payload.put(
        "address",
        Map.of("_sd", List.of(HashAlgorithm.SHA_256.digest(empty.disclosure("house", "7")))));
    book.valid("an object of which nothing is shown", empty, Map.of("address", Map.of()));
    Forge inner = new Forge();
    inner.disclose("employment", Map.of("status", "active", "exp", "none"));
    book.valid(
        "reserved names deeper down are ordinary names",
        inner,
        Map.of("employment", Map.of("status", "active", "exp", "none")));
    Forge below = new Forge();
    String status = below.disclosure("status", "active");
    below.payload.put("employment", Map.of("_sd", List.of(HashAlgorithm.SHA_256.digest(status))));
    below.disclosures.add(status);
    book.valid(
        "a reserved name disclosed deeper down",
        below,
        Map.of("employment", Map.of("status", "active")));
  }

  /** Objects in objects, each in a disclosure of its own, below the payload. */
  public static Forge nested(int levels) {
    Forge forge = new Forge();
    Map<String, ?> value = Map.of();
    for (int i = 1; i < levels; i++) {
      String disclosure = forge.disclosure("n", value);
      forge.disclosures.add(disclosure);
      value = Map.of("_sd", List.of(HashAlgorithm.SHA_256.digest(disclosure)));
    }
    forge.disclose("n", value);
    return forge;
  }

  private static void values(VectorBook book) {
    Forge names = new Forge();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("given_name", "Oʻgʻiloy");
    facts.put("family_name", "Ҳоҷӣ");
    facts.put("other_name", "Nguye\u0302\u0303n");
    facts.put("apostrophes", "'’ʼ`´\"\\/~");
    facts.put("birth_date", "1990-05");
    facts.put("emoji", "🏠");
    facts.put("empty", "");
    facts.forEach(names::disclose);
    book.valid("names and dates as people have them", names, facts);
    Forge kinds = new Forge();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("decision_pending", true);
    all.put("none", null);
    all.put("household", 4L);
    all.put("list", Arrays.asList("a", 1L, null, Map.of("b", false)));
    all.forEach(kinds::disclose);
    book.valid("values of every kind", kinds, all);
  }

  private static void edges(VectorBook book) {
    Forge first = Forge.oneFact();
    first.payload.put(
        "status",
        Map.of("status_list", Map.of("idx", 0L, "uri", Forge.ISSUER + "/status-lists/1")));
    book.valid("the first index of a list", first, SINCE);
    Forge ages = Forge.oneFact();
    ages.payload.put("iat", 0L);
    ages.payload.put("exp", 253_402_300_799L);
    book.valid("from 1970 to the last second of 9999", ages, SINCE);
    Forge month = Forge.oneFact();
    month.payload.remove("status");
    month.payload.put("iat", Forge.NOW.getEpochSecond());
    month.payload.put("exp", Forge.NOW.getEpochSecond() + 31 * 86_400);
    book.valid("no status, 31 days to the second", month, SINCE);
    long now = Forge.NOW.getEpochSecond();
    Forge oldest = Forge.oneFact();
    oldest.bindingPayload.put("iat", now - 360);
    book.valid("KB-JWT at the old edge of its window", oldest, SINCE);
    Forge newest = Forge.oneFact();
    newest.bindingPayload.put("iat", now + 60);
    book.valid("KB-JWT at the early edge of its window", newest, SINCE);
    Forge exp = Forge.oneFact();
    exp.payload.put("exp", now - 59);
    book.valid("expired for less than the skew", exp, SINCE);
    Forge iat = Forge.oneFact();
    iat.payload.put("iat", now + 60);
    book.valid("issued ahead by the skew", iat, SINCE);
    Forge digits = Forge.oneFact();
    digits.bindingPayload.put("nonce", "041973");
    book.valid("six digits said aloud", digits, SINCE, VectorBook.policy("nonce", "041973"));
    Forge jwk = Forge.oneFact();
    cnf(jwk).put("kid", "1");
    cnf(jwk).put("use", "sig");
    cnf(jwk).put("alg", "ES256");
    book.valid("a cnf key with members nobody needs", jwk, SINCE);
    Forge many = new Forge();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < 64; i++) {
      facts.put("fact" + i, i);
    }
    facts.forEach(many::disclose);
    book.valid("64 disclosures", many, facts);
  }

  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> cnf(Forge forge) {
    Map<String, @Nullable Object> cnf =
        (Map<String, @Nullable Object>) Objects.requireNonNull(forge.payload.get("cnf"));
    return (Map<String, @Nullable Object>) Objects.requireNonNull(cnf.get("jwk"));
  }

  private static void unbound(VectorBook book) {
    Forge printed = Forge.oneFact();
    printed.payload.remove("cnf");
    printed.bound = false;
    book.valid("printed, no key binding", printed, SINCE, VectorBook.policy("allowUnbound", true));
    book.valid(
        "printed, of a type that is shown unbound",
        printed,
        SINCE,
        VectorBook.policy("unboundTypes", List.of(Forge.TYPE)));
    Forge longest = Forge.oneFact();
    longest.payload.remove("cnf");
    longest.payload.put(
        "exp", (long) Objects.requireNonNull(longest.payload.get("iat")) + 31 * 86_400);
    longest.bound = false;
    book.valid(
        "printed, for 30 days and one of rounding",
        longest,
        SINCE,
        VectorBook.policy("unboundTypes", List.of(Forge.TYPE)));
    Forge other = Forge.oneFact();
    other.payload.put("vct", "urn:example:domestic:1");
    other.payload.put("aka_vcts", List.of("urn:example:other:1", Forge.TYPE));
    book.valid("a type that is also known as the one asked for", other, SINCE);
    Forge bare = Forge.oneFact();
    bare.bound = false;
    book.valid(
        "bare credential when allowed", bare, SINCE, VectorBook.policy("allowUnbound", true));
    book.valid(
        "key binding where none is needed",
        Forge.oneFact(),
        SINCE,
        VectorBook.policy("allowUnbound", true));
  }

  private static void statuses(VectorBook book) {
    book.valid(
        "status unknown, never had",
        Forge.oneFact(),
        SINCE,
        VectorBook.policy("status", Forge.mutable("answer", "unknown", "asOf", null)));
    book.valid(
        "status unknown, last list is stale",
        Forge.oneFact(),
        SINCE,
        VectorBook.policy(
            "status", Forge.mutable("answer", "unknown", "asOf", "2026-11-20T10:00:00Z")));
    Forge none = Forge.oneFact();
    none.payload.remove("status");
    book.valid("no status, short-lived", none, SINCE);
  }
}
