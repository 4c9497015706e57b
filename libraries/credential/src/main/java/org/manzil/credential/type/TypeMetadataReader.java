package org.manzil.credential.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.present.ClaimPath;
import org.manzil.credential.type.ClaimMetadata.Disclosure;
import org.manzil.credential.type.ClaimMetadata.Words;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;

/** Reads type metadata, as strictly as the draft is about each member. */
final class TypeMetadataReader {
  private static final int LONGEST = 256 * 1024;

  private TypeMetadataReader() {}

  static TypeMetadata read(byte[] json) throws TypeMetadataException {
    Map<?, ?> document = document(json);
    return new TypeMetadata(
        text(document, "vct").orElseThrow(() -> missing("vct")),
        text(document, "name"),
        text(document, "description"),
        parent(document),
        words(document.get("display"), "name"),
        claims(document.get("claims")));
  }

  private static Map<?, ?> document(byte[] json) throws TypeMetadataException {
    if (json.length > LONGEST) {
      throw new TypeMetadataException("larger than " + LONGEST + " bytes");
    }
    try {
      return StrictJson.object(json);
    } catch (MalformedException e) {
      throw new TypeMetadataException("not a JSON object: " + e.getMessage());
    }
  }

  private static Optional<TypeMetadata.Parent> parent(Map<?, ?> document)
      throws TypeMetadataException {
    Optional<String> vct = text(document, "extends");
    Optional<Integrity> integrity = text(document, "extends#integrity").map(Integrity::new);
    return vct.map(extended -> new TypeMetadata.Parent(extended, integrity));
  }

  private static List<ClaimMetadata> claims(@Nullable Object member) throws TypeMetadataException {
    List<ClaimMetadata> claims = new ArrayList<>();
    Set<ClaimPath> paths = new HashSet<>();
    for (Map<?, ?> each : objects(member, "claims")) {
      ClaimMetadata claim = claim(each);
      if (!paths.add(claim.path())) {
        throw new TypeMetadataException("claims: " + claim.path() + " stands twice");
      }
      claims.add(claim);
    }
    return claims;
  }

  private static ClaimMetadata claim(Map<?, ?> claim) throws TypeMetadataException {
    if (!(claim.get("path") instanceof List<?> path)) {
      throw missing("claims.path");
    }
    try {
      return new ClaimMetadata(
          ClaimPath.ofJson(path),
          words(claim.get("display"), "label"),
          mandatory(claim.get("mandatory")),
          disclosure(text(claim, "sd").orElse("allowed")),
          text(claim, "svg_id").orElse(null));
    } catch (IllegalArgumentException e) {
      throw new TypeMetadataException("claims.path: " + e.getMessage());
    }
  }

  private static boolean mandatory(@Nullable Object member) throws TypeMetadataException {
    return switch (member) {
      case null -> false;
      case Boolean mandatory -> mandatory;
      default -> throw new TypeMetadataException("claims.mandatory is neither true nor false");
    };
  }

  private static Disclosure disclosure(String sd) throws TypeMetadataException {
    return switch (sd) {
      case "always" -> Disclosure.ALWAYS;
      case "allowed" -> Disclosure.ALLOWED;
      case "never" -> Disclosure.NEVER;
      default -> throw new TypeMetadataException("claims.sd is not always, allowed or never");
    };
  }

  private static List<Words> words(@Nullable Object member, String label)
      throws TypeMetadataException {
    List<Words> words = new ArrayList<>();
    Set<String> locales = new HashSet<>();
    for (Map<?, ?> each : objects(member, "display")) {
      String locale = text(each, "locale").orElseThrow(() -> missing("display.locale"));
      if (!locales.add(locale)) {
        throw new TypeMetadataException("display: " + locale + " stands twice");
      }
      words.add(
          new Words(
              locale,
              text(each, label).orElseThrow(() -> missing("display." + label)),
              text(each, "description")));
    }
    return words;
  }

  private static List<Map<?, ?>> objects(@Nullable Object member, String name)
      throws TypeMetadataException {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (member == null) {
      return objects;
    }
    if (!(member instanceof List<?> elements)) {
      throw new TypeMetadataException(name + " is not an array");
    }
    for (Object element : elements) {
      if (!(element instanceof Map<?, ?> object)) {
        throw new TypeMetadataException(name + " holds something else than objects");
      }
      objects.add(object);
    }
    return objects;
  }

  private static Optional<String> text(Map<?, ?> object, String name) throws TypeMetadataException {
    return switch (object.get(name)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text);
      default -> throw new TypeMetadataException(name + " is not text");
    };
  }

  private static TypeMetadataException missing(String name) {
    return new TypeMetadataException(name + " is missing or of the wrong kind");
  }
}
