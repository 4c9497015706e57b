package org.manzil.credential.issue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.rfc9901.Example;
import org.manzil.credential.rfc9901.SpacedJson;
import org.manzil.credential.sdjwt.HashAlgorithm;

/**
 * Issues an example of the RFC with its salts and its white space.
 *
 * @param payload the issuer's payload, to be signed
 */
public record ExampleIssuer(Map<String, @Nullable Object> payload, List<String> disclosures) {

  public static ExampleIssuer issue(Example example) {
    Known chance = new Known(new ArrayDeque<>(example.salts()), new ArrayDeque<>());
    TreeWriter writer = new TreeWriter(HashAlgorithm.SHA_256, chance, SpacedJson::bytes);
    Map<String, @Nullable Object> payload = writer.payload(object(example.claims(), chance));
    if (!chance.salts.isEmpty() || !chance.decoys.isEmpty()) {
      throw new AssertionError("salts or decoys are left over");
    }
    return new ExampleIssuer(payload, writer.disclosures());
  }

  /** The RFC's presentation of an example, made anew but for its signatures. */
  public static String presentation(Example example) {
    ExampleIssuer issued = issue(example);
    return example.presentation(example.issuerJwt(issued.payload), issued.disclosures);
  }

  /** The RFC's SD-JWT as it was issued, made anew but for its signature. */
  public static String credential(Example example) {
    ExampleIssuer issued = issue(example);
    return example.issuerJwt(issued.payload) + "~" + String.join("~", issued.disclosures) + "~";
  }

  private static ClaimTree tree(@Nullable Object json, Known chance) {
    return switch (json) {
      case Map<?, ?> map -> object(Example.map(map), chance);
      case List<?> list -> array(list, chance);
      case null, default -> ClaimTree.of(json);
    };
  }

  private static ClaimObject object(Map<String, @Nullable Object> json, Known chance) {
    ClaimObject object = ClaimObject.empty();
    for (Map.Entry<String, @Nullable Object> member : json.entrySet()) {
      String name = member.getKey();
      if (name.equals("~decoys")) {
        List<?> decoys = Example.list(member.getValue());
        decoys.forEach(decoy -> chance.decoys.add((String) decoy));
        object = object.decoys(decoys.size());
      } else if (name.endsWith("~")) {
        String hidden = name.substring(0, name.length() - 1);
        object = object.hidden(hidden, tree(member.getValue(), chance));
      } else {
        object = object.clear(name, tree(member.getValue(), chance));
      }
    }
    return object;
  }

  private static ClaimArray array(List<?> json, Known chance) {
    ClaimArray array = ClaimArray.empty();
    for (Object element : json) {
      array =
          element instanceof Map<?, ?> map && map.containsKey("~")
              ? array.hidden(tree(map.get("~"), chance))
              : array.clear(tree(element, chance));
    }
    return array;
  }

  /** Chance as it fell when the RFC was written. */
  private record Known(Deque<String> salts, Deque<String> decoys) implements Chance {
    @Override
    public String salt() {
      return salts.remove();
    }

    @Override
    public String decoy(HashAlgorithm hash) {
      return decoys.remove();
    }

    @Override
    public int below(int bound) {
      return bound - 1;
    }
  }
}
