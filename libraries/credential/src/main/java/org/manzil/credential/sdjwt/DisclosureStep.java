package org.manzil.credential.sdjwt;

import static org.manzil.credential.reason.RefusedException.require;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.StrictJson;

/**
 * Puts the disclosed values where their digests stand (RFC 9901 §7.1, steps 3 to 5): each digest
 * once, every disclosure used, no reserved name, no collision.
 */
final class DisclosureStep {
  private final Map<String, UnverifiedDisclosure> unused = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> neverDisclosed;
  private final Places places;

  private DisclosureStep(Set<String> neverDisclosed, Places places) {
    this.neverDisclosed = neverDisclosed;
    this.places = places;
  }

  /** The processed payload; {@code places} learns where each disclosure belongs. */
  static Map<String, @Nullable Object> process(
      UnverifiedSdJwt sdJwt,
      Set<HashAlgorithm> acceptedHashes,
      Set<String> neverDisclosed,
      Places places)
      throws RefusedException {
    HashAlgorithm hash = sdJwt.hashAlgorithm();
    if (hash == null || !acceptedHashes.contains(hash)) {
      throw new RefusedException(
          ReasonCode.HASH_ALGORITHM_NOT_ACCEPTED, "_sd_alg is not one of those asked for");
    }
    DisclosureStep step = new DisclosureStep(neverDisclosed, places);
    for (UnverifiedDisclosure disclosure : sdJwt.disclosures()) {
      require(
          step.unused.put(hash.digest(disclosure.encoded()), disclosure) == null,
          ReasonCode.DIGEST_REPEATED,
          "the same disclosure twice");
    }
    Map<String, @Nullable Object> claims = step.object(sdJwt.issuerJwt().unverifiedClaims(), 0);
    require(
        step.unused.isEmpty(),
        ReasonCode.DISCLOSURE_NOT_REFERENCED,
        "a disclosure no digest refers to");
    return claims;
  }

  private @Nullable Object value(@Nullable Object value, int depth) throws RefusedException {
    return switch (value) {
      case Map<?, ?> map -> object(map, depth);
      case List<?> list -> array(list, depth);
      case null, default -> value;
    };
  }

  private Map<String, @Nullable Object> object(Map<?, ?> map, int depth) throws RefusedException {
    requireShallow(depth);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      String name = String.valueOf(member.getKey());
      require(!name.equals(ReservedNames.ELEMENT), ReasonCode.NAME_RESERVED, "a member named ...");
      if (depth == 0 && neverDisclosed.contains(name)) {
        requireClear(member.getValue());
      }
      if (!ReservedNames.ofFormat(name, depth == 0)) {
        members.put(name, valueAt(name, member.getValue(), depth));
      }
    }
    if (map.containsKey(ReservedNames.DIGESTS)) {
      disclose(digests(map.get(ReservedNames.DIGESTS)), members, depth);
    }
    return Collections.unmodifiableMap(members);
  }

  private @Nullable Object valueAt(Object place, @Nullable Object value, int depth)
      throws RefusedException {
    places.enter(place);
    @Nullable Object processed = value(value, depth + 1);
    places.leave();
    return processed;
  }

  private void disclose(List<?> digests, Map<String, @Nullable Object> members, int depth)
      throws RefusedException {
    for (Object digest : digests) {
      UnverifiedDisclosure disclosure = find(digest);
      if (disclosure != null) {
        List<?> elements = elements(disclosure, 3);
        if (!(elements.get(1) instanceof String name)) {
          throw malformed("a claim name that is not text");
        }
        require(
            !isReserved(name, depth == 0),
            ReasonCode.NAME_RESERVED,
            "a reserved name is disclosed");
        require(!members.containsKey(name), ReasonCode.NAME_COLLISION, "a name is disclosed twice");
        places.found(name, disclosure);
        members.put(name, valueAt(name, elements.get(2), depth));
      }
    }
  }

  /** A claim that is never disclosed has nothing in it that could be: {@code cnf} above all. */
  private static void requireClear(@Nullable Object value) throws RefusedException {
    switch (value) {
      case Map<?, ?> map -> {
        boolean hides =
            map.containsKey(ReservedNames.DIGESTS) || map.containsKey(ReservedNames.ELEMENT);
        require(!hides, ReasonCode.NAME_RESERVED, "a part of a reserved claim is hidden");
        for (Object inner : map.values()) {
          requireClear(inner);
        }
      }
      case List<?> list -> {
        for (Object inner : list) {
          requireClear(inner);
        }
      }
      case null, default -> {}
    }
  }

  private boolean isReserved(String name, boolean topLevel) {
    return ReservedNames.ofFormat(name, topLevel) || (topLevel && neverDisclosed.contains(name));
  }

  private List<@Nullable Object> array(List<?> list, int depth) throws RefusedException {
    requireShallow(depth);
    List<@Nullable Object> elements = new ArrayList<>();
    for (Object element : list) {
      if (element instanceof Map<?, ?> map && map.containsKey(ReservedNames.ELEMENT)) {
        require(map.size() == 1, ReasonCode.DIGEST_MALFORMED, "a digest element with more in it");
        UnverifiedDisclosure disclosure = find(map.get(ReservedNames.ELEMENT));
        if (disclosure != null) {
          places.found(elements.size(), disclosure);
          elements.add(valueAt(elements.size(), elements(disclosure, 2).get(1), depth));
        }
      } else {
        elements.add(valueAt(elements.size(), element, depth));
      }
    }
    return Collections.unmodifiableList(elements);
  }

  /** Disclosures in disclosures could build what no JSON reader here would have let in. */
  private static void requireShallow(int depth) throws RefusedException {
    require(
        depth < StrictJson.MAX_DEPTH, ReasonCode.DISCLOSURE_MALFORMED, "disclosures nest deeply");
  }

  /** The disclosure of this digest, taken out; null when it is not disclosed or a decoy. */
  private @Nullable UnverifiedDisclosure find(@Nullable Object digest) throws RefusedException {
    if (!(digest instanceof String text)) {
      throw new RefusedException(ReasonCode.DIGEST_MALFORMED, "a digest that is not text");
    }
    require(seen.add(text), ReasonCode.DIGEST_REPEATED, "the same digest twice");
    return unused.remove(text);
  }

  private static List<?> digests(@Nullable Object value) throws RefusedException {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new RefusedException(ReasonCode.DIGEST_MALFORMED, "_sd is not an array");
  }

  private static List<?> elements(UnverifiedDisclosure disclosure, int size)
      throws RefusedException {
    if (disclosure.json() instanceof List<?> elements
        && elements.size() == size
        && elements.getFirst() instanceof String) {
      return elements;
    }
    throw malformed("not an array of salt, name and value");
  }

  private static RefusedException malformed(String detail) {
    return new RefusedException(ReasonCode.DISCLOSURE_MALFORMED, detail);
  }
}
