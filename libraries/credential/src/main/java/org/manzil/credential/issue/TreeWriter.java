package org.manzil.credential.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.credential.sdjwt.ReservedNames;
import org.manzil.jose.Base64Url;

/**
 * Turns a claim tree into a payload with digests and the disclosures for them (RFC 9901 §4.2). A
 * disclosure comes after those it names; digests are sorted, which tells nothing of their claims.
 */
final class TreeWriter {
  private final HashAlgorithm hash;
  private final Chance chance;
  private final Function<List<@Nullable Object>, byte[]> json;
  private final List<String> disclosures = new ArrayList<>();
  private boolean anyDigest;

  TreeWriter(HashAlgorithm hash, Chance chance, Function<List<@Nullable Object>, byte[]> json) {
    this.hash = hash;
    this.chance = chance;
    this.json = json;
  }

  List<String> disclosures() {
    return Collections.unmodifiableList(disclosures);
  }

  /** The issuer-signed payload. */
  Map<String, @Nullable Object> payload(ClaimObject tree) {
    if (tree.members().containsKey(ReservedNames.HASH_ALGORITHM)) {
      throw new IllegalArgumentException("_sd_alg is written by the issuer itself");
    }
    Map<String, @Nullable Object> payload = new LinkedHashMap<>();
    List<String> digests = members(tree, payload);
    if (anyDigest) {
      payload.put(ReservedNames.HASH_ALGORITHM, hash.registeredName());
    }
    return withDigests(payload, digests);
  }

  private @Nullable Object value(ClaimTree tree) {
    return switch (tree) {
      case ClaimValue(Object value) -> value;
      case ClaimArray array -> array(array);
      case ClaimObject object -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        yield withDigests(members, members(object, members));
      }
    };
  }

  /** Puts the clear members there, and gives the sorted digests of the others. */
  private List<String> members(ClaimObject object, Map<String, @Nullable Object> into) {
    List<String> digests = new ArrayList<>();
    object
        .members()
        .forEach(
            (name, slot) -> {
              @Nullable Object value = value(slot.tree());
              if (slot.hidden()) {
                digests.add(disclose(chance.salt(), name, value));
              } else {
                into.put(name, value);
              }
            });
    for (int i = 0; i < object.decoys(); i++) {
      digests.add(decoy());
    }
    Collections.sort(digests);
    return digests;
  }

  private static Map<String, @Nullable Object> withDigests(
      Map<String, @Nullable Object> members, List<String> digests) {
    if (!digests.isEmpty()) {
      members.put(ReservedNames.DIGESTS, digests);
    }
    return members;
  }

  private List<@Nullable Object> array(ClaimArray array) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (ClaimTree.Slot slot : array.elements()) {
      @Nullable Object value = value(slot.tree());
      elements.add(slot.hidden() ? element(disclose(chance.salt(), value)) : value);
    }
    for (int i = 0; i < array.decoys(); i++) {
      elements.add(chance.below(elements.size() + 1), element(decoy()));
    }
    return elements;
  }

  private static Map<String, Object> element(String digest) {
    return Map.of(ReservedNames.ELEMENT, digest);
  }

  private String decoy() {
    anyDigest = true;
    return chance.decoy(hash);
  }

  private String disclose(@Nullable Object... elements) {
    String disclosure = Base64Url.encode(json.apply(Arrays.asList(elements)));
    disclosures.add(disclosure);
    anyDigest = true;
    return hash.digest(disclosure);
  }
}
