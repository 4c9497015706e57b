package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.Base64Url;
import org.manzil.jose.StrictJson;

/** Presentations that fall at the digests (SECURITY rows 3 to 6). */
final class DigestVectors {
  private DigestVectors() {}

  static void write(VectorBook book) {
    changed(book);
    repeated(book);
    names(book);
    malformed(book);
  }

  private static void changed(VectorBook book) {
    Forge value = Forge.oneFact();
    value.disclosures.set(
        0,
        Base64Url.encode(
            StrictJson.write(List.of("AQEBAQEBAQEBAQEBAQEBAQ", "notified_since", "2020-11-20"))));
    book.refused("a disclosure's value changed", DISCLOSURE_NOT_REFERENCED, value);
    Forge extra = Forge.oneFact();
    extra.disclosures.add(extra.disclosure("municipality", "Tverskoy"));
    book.refused("a disclosure no digest refers to", DISCLOSURE_NOT_REFERENCED, extra);
    Forge orphan = new Forge();
    String child = orphan.disclosure("house", "7");
    orphan.digests.add(
        HashAlgorithm.SHA_256.digest(
            orphan.disclosure(
                "address", Map.of("_sd", List.of(HashAlgorithm.SHA_256.digest(child))))));
    orphan.disclosures.add(child);
    book.refused("a child whose parent is hidden", DISCLOSURE_NOT_REFERENCED, orphan);
    Forge none = Forge.oneFact();
    none.payload.remove("_sd");
    book.refused("a disclosure and no digests", DISCLOSURE_NOT_REFERENCED, none);
  }

  private static void repeated(VectorBook book) {
    Forge twice = Forge.oneFact();
    twice.digests.add(twice.digests.getFirst());
    book.refused("a digest twice in one _sd", DIGEST_REPEATED, twice);
    Forge decoy = Forge.oneFact();
    decoy.digests.add(decoy.digests.getLast());
    book.refused("a hidden digest twice in one _sd", DIGEST_REPEATED, decoy);
    Forge nested = Forge.oneFact();
    nested.payload.put("address", Map.of("_sd", List.of(nested.digests.getFirst())));
    book.refused("a digest in _sd and nested", DIGEST_REPEATED, nested);
    Forge array = Forge.oneFact();
    array.payload.put("list", List.of(Map.of("...", array.digests.getLast())));
    book.refused("a digest in _sd and in an array", DIGEST_REPEATED, array);
    Forge inside = Forge.oneFact();
    inside.disclose("address", Map.of("_sd", List.of(inside.digests.getLast())));
    book.refused("a digest in _sd and inside a disclosure", DIGEST_REPEATED, inside);
    Forge same = Forge.oneFact();
    same.disclosures.add(same.disclosures.getFirst());
    book.refused("the same disclosure twice", DIGEST_REPEATED, same);
  }

  private static void names(VectorBook book) {
    for (String name :
        List.of(
            "iss", "exp", "nbf", "cnf", "vct", "vct#integrity", "status", "aka_vcts", "_sd_alg")) {
      Forge colliding = Forge.oneFact();
      colliding.disclose(name, "x");
      book.refused("disclosed " + name, NAME_RESERVED, colliding);
    }
    for (String name : List.of("exp", "cnf", "status")) {
      Forge hidden = Forge.oneFact();
      hidden.disclose(name, hidden.payload.remove(name));
      book.refused("hidden and disclosed " + name, NAME_RESERVED, hidden);
    }
    for (String name : List.of("_sd", "...")) {
      Forge format = Forge.oneFact();
      format.disclose(name, List.of());
      book.refused("disclosed " + name, NAME_RESERVED, format);
      Forge deep = new Forge();
      String child = deep.disclosure(name, List.of());
      deep.payload.put("address", Map.of("_sd", List.of(HashAlgorithm.SHA_256.digest(child))));
      deep.disclosures.add(child);
      book.refused("disclosed " + name + " deeper down", NAME_RESERVED, deep);
    }
    Forge member = Forge.oneFact();
    member.payload.put("...", "x");
    book.refused("a claim named ...", NAME_RESERVED, member);
    Forge clear = Forge.oneFact();
    clear.payload.put("notified_since", "2020-01-01");
    book.refused("a clear claim of the same name", NAME_COLLISION, clear);
    Forge two = Forge.oneFact();
    two.disclose("notified_since", "2020-01-01");
    book.refused("two disclosures of one name", NAME_COLLISION, two);
    Forge issued = Forge.oneFact();
    issued.disclose("iat", 1L);
    book.refused("disclosed iat beside the clear one", NAME_COLLISION, issued);
  }

  private static void malformed(VectorBook book) {
    raw(book, "a disclosure that is an object", Map.of("a", 1L));
    raw(book, "a disclosure of one element", List.of("c2FsdA"));
    raw(book, "a disclosure of two elements in _sd", List.of("c2FsdA", "x"));
    raw(book, "a disclosure of four elements", List.of("c2FsdA", "a", "b", "c"));
    raw(book, "a salt that is a number", List.of(1L, "a", "b"));
    raw(book, "a name that is a number", List.of("c2FsdA", 1L, "b"));
    Forge three = new Forge();
    String element = three.disclosure("a", "b");
    three.payload.put("list", List.of(Map.of("...", HashAlgorithm.SHA_256.digest(element))));
    three.disclosures.add(element);
    book.refused("a disclosure of three elements in an array", DISCLOSURE_MALFORMED, three);
    book.refused("33 levels by disclosures", DISCLOSURE_MALFORMED, GoodVectors.nested(32));
    payload(book, "_sd that is text", DIGEST_MALFORMED, "_sd", "x");
    payload(book, "_sd with a number in it", DIGEST_MALFORMED, "_sd", List.of(1L));
    payload(book, "_sd that is null", DIGEST_MALFORMED, "_sd", null);
    payload(
        book,
        "an array digest with more in it",
        DIGEST_MALFORMED,
        "list",
        List.of(Map.of("...", "AAAA", "x", 1L)));
    payload(
        book,
        "an array digest that is null",
        DIGEST_MALFORMED,
        "list",
        Arrays.asList(Forge.mutable("...", null)));
    Forge order = new Forge();
    order.payload.put("b", Map.of("_sd", "x"));
    order.payload.put("1", Map.of("...", "x"));
    order.payload.put("0", Map.of("_sd", List.of(), "...", "x"));
    book.refused("a wrong member, and after it others named by numbers", DIGEST_MALFORMED, order);
    payload(book, "_sd_alg md5", HASH_ALGORITHM_NOT_ACCEPTED, "_sd_alg", "md5");
    payload(book, "_sd_alg sha-512", HASH_ALGORITHM_NOT_ACCEPTED, "_sd_alg", "sha-512");
    payload(book, "_sd_alg null", HASH_ALGORITHM_NOT_ACCEPTED, "_sd_alg", null);
  }

  private static void payload(
      VectorBook book, String name, ReasonCode reason, String claim, @Nullable Object value) {
    Forge forge = new Forge();
    forge.payload.put(claim, value);
    book.refused(name, reason, forge);
  }

  private static void raw(VectorBook book, String name, Object json) {
    byte[] bytes =
        json instanceof List<?> list ? StrictJson.write(list) : StrictJson.write(Map.of("a", 1L));
    Forge forge = new Forge();
    String encoded = Base64Url.encode(bytes);
    forge.digests.add(HashAlgorithm.SHA_256.digest(encoded));
    forge.disclosures.add(encoded);
    book.refused(name, DISCLOSURE_MALFORMED, forge);
  }
}
