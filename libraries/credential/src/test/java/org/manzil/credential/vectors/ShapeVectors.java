package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.*;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.sdjwt.HashAlgorithm;

/** Disclosures of every shape (RFC 9901 §4.2 and §6), decoys, and other hash algorithms. */
final class ShapeVectors {
  private static final Map<String, String> SINCE = Map.of("notified_since", "2026-11-20");
  private static final Map<String, @Nullable Object> ANY_HASH =
      VectorBook.policy("hashAlgorithms", List.of("sha-256", "sha-384", "sha-512"));

  private ShapeVectors() {}

  static void write(VectorBook book) {
    objects(book);
    arrays(book);
    decoys(book);
    hashes(book);
    wrongHashes(book);
    wrongShapes(book);
  }

  private static String digest(String disclosure) {
    return HashAlgorithm.SHA_256.digest(disclosure);
  }

  private static Map<String, ?> hiding(String... disclosures) {
    return Map.of("_sd", List.of(disclosures).stream().map(ShapeVectors::digest).toList());
  }

  private static Map<String, String> element(String disclosure) {
    return Map.of("...", digest(disclosure));
  }

  private static void objects(VectorBook book) {
    Forge deep = new Forge();
    String street = deep.disclosure("street", "Tverskaya");
    String house = deep.disclosure("house", "7");
    deep.payload.put("dwelling", Map.of("kind", "flat", "address", hiding(street, house)));
    deep.disclosures.add(house);
    book.valid(
        "two levels down, one of two shown",
        deep,
        Map.of("dwelling", Map.of("kind", "flat", "address", Map.of("house", "7"))));
    Forge three = new Forge();
    String inner = three.disclosure("house", "7");
    String middle = three.disclosure("address", hiding(inner));
    three.disclosures.addAll(List.of(inner, middle));
    three.disclose("dwelling", hiding(middle));
    book.valid(
        "a disclosure in a disclosure in a disclosure",
        three,
        Map.of("dwelling", Map.of("address", Map.of("house", "7"))));
    Forge parent = new Forge();
    parent.disclose("address", hiding(parent.disclosure("house", "7")));
    book.valid("a parent is shown without its child", parent, Map.of("address", Map.of()));
    Forge named = Forge.oneFact();
    named.payload.put("address", Map.of("_sd_alg", "any"));
    book.valid(
        "_sd_alg deeper down is an ordinary name",
        named,
        Map.of("notified_since", "2026-11-20", "address", Map.of("_sd_alg", "any")));
  }

  private static void arrays(VectorBook book) {
    Forge objects = new Forge();
    String name = objects.disclosure("name", "Aziz");
    String child = objects.disclosure(Map.of("relation", "child", "_sd", List.of(digest(name))));
    objects.payload.put("household", List.of(element(child)));
    objects.disclosures.addAll(List.of(name, child));
    book.valid(
        "a hidden member of a hidden element",
        objects,
        Map.of("household", List.of(Map.of("relation", "child", "name", "Aziz"))));
    Forge nested = new Forge();
    String shown = nested.disclosure(2L);
    nested.payload.put(
        "rows", List.of(List.of(1L, element(shown)), List.of(element(nested.disclosure(3L)))));
    nested.disclosures.add(shown);
    book.valid(
        "elements of arrays in an array",
        nested,
        Map.of("rows", List.of(List.of(1L, 2L), List.of())));
    Forge inside = new Forge();
    String first = inside.disclosure("TJ");
    inside.disclose("nationalities", List.of(element(first), element(inside.disclosure("UZ"))));
    inside.disclosures.add(first);
    book.valid(
        "an array in a disclosure, one of two elements shown",
        inside,
        Map.of("nationalities", List.of("TJ")));
    Forge whole = new Forge();
    String list = whole.disclosure(List.of("a", "b"));
    whole.payload.put("list", List.of(element(list)));
    whole.disclosures.add(list);
    book.valid("an element that is an array", whole, Map.of("list", List.of(List.of("a", "b"))));
  }

  private static void decoys(VectorBook book) {
    Forge decoys = new Forge();
    decoys.digests.add(digest("decoy 1"));
    decoys.disclose(
        "address", Map.of("house", "7", "_sd", List.of(digest("decoy 2"), digest("decoy 3"))));
    decoys.payload.put("list", List.of(Map.of("...", digest("decoy 4")), "shown"));
    decoys.payload.put("empty", Map.of("_sd", List.of(digest("decoy 5"))));
    book.valid(
        "decoys at every level",
        decoys,
        Map.of("address", Map.of("house", "7"), "list", List.of("shown"), "empty", Map.of()));
    Forge none = Forge.oneFact();
    none.payload.put("address", Map.of("_sd", List.of(), "house", "7"));
    book.valid(
        "an _sd without digests",
        none,
        Map.of("notified_since", "2026-11-20", "address", Map.of("house", "7")));
    Forge same = Forge.oneFact();
    same.payload.put("list", List.of(Map.of("...", digest("d")), Map.of("...", digest("d"))));
    book.refused("a decoy twice in an array", DIGEST_REPEATED, same);
  }

  private static Forge hashed(HashAlgorithm hash) {
    Forge forge = new Forge();
    forge.hash = hash;
    forge.payload.put("_sd_alg", hash.registeredName());
    forge.disclose("notified_since", "2026-11-20");
    return forge;
  }

  private static void hashes(VectorBook book) {
    for (HashAlgorithm hash : HashAlgorithm.values()) {
      String name = hash.registeredName();
      book.valid("_sd_alg " + name + " where all are accepted", hashed(hash), SINCE, ANY_HASH);
    }
    book.valid(
        "_sd_alg sha-512 where it alone is accepted",
        hashed(HashAlgorithm.SHA_512),
        SINCE,
        VectorBook.policy("hashAlgorithms", List.of("sha-512")));
  }

  private static void wrongHashes(VectorBook book) {
    Map<String, @Nullable Object> strong = VectorBook.policy("hashAlgorithms", List.of("sha-512"));
    book.refused(
        "_sd_alg sha-256 where sha-512 is asked",
        HASH_ALGORITHM_NOT_ACCEPTED,
        Forge.oneFact(),
        strong);
    Forge absent = Forge.oneFact();
    absent.payload.remove("_sd_alg");
    book.refused("no _sd_alg where sha-512 is asked", HASH_ALGORITHM_NOT_ACCEPTED, absent, strong);
    Forge upper = Forge.oneFact();
    upper.payload.put("_sd_alg", "SHA-256");
    book.refused("_sd_alg in capitals", HASH_ALGORITHM_NOT_ACCEPTED, upper, ANY_HASH);
    Forge list = Forge.oneFact();
    list.payload.put("_sd_alg", List.of("sha-256"));
    book.refused("_sd_alg as an array", HASH_ALGORITHM_NOT_ACCEPTED, list, ANY_HASH);
    Forge claimed = Forge.oneFact();
    claimed.payload.put("_sd_alg", "sha-512");
    book.refused(
        "digests of another hash than _sd_alg", DISCLOSURE_NOT_REFERENCED, claimed, ANY_HASH);
    Forge bound = hashed(HashAlgorithm.SHA_512);
    String signed = bound.signedPart();
    bound.bindingPayload.put("sd_hash", digest(signed));
    book.refused(
        "sd_hash of another hash than _sd_alg",
        PRESENTATION_HASH_WRONG,
        signed + bound.keyBinding(signed),
        ANY_HASH,
        VectorBook.trust());
  }

  private static void wrongShapes(VectorBook book) {
    Forge orphan = new Forge();
    String inner = orphan.disclosure("house", "7");
    orphan.payload.put("list", List.of(element(orphan.disclosure(hiding(inner)))));
    orphan.disclosures.add(inner);
    book.refused("a child whose parent element is hidden", DISCLOSURE_NOT_REFERENCED, orphan);
    Forge pair = new Forge();
    String two = pair.disclosure("x");
    pair.payload.put("address", hiding(two));
    pair.disclosures.add(two);
    book.refused("an element's disclosure in a nested _sd", DISCLOSURE_MALFORMED, pair);
    Forge twice = new Forge();
    String value = twice.disclosure("x");
    twice.payload.put("list", List.of(element(value)));
    twice.disclose("other", List.of(element(value)));
    twice.disclosures.add(value);
    book.refused("a digest in an array and inside a disclosure", DIGEST_REPEATED, twice);
    Forge collision = new Forge();
    String house = collision.disclosure("house", "7");
    collision.payload.put("address", Map.of("house", "8", "_sd", List.of(digest(house))));
    collision.disclosures.add(house);
    book.refused("a clear claim of the same name deeper down", NAME_COLLISION, collision);
  }
}
