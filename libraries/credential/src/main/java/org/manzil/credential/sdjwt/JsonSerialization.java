package org.manzil.credential.sdjwt;

import static org.manzil.credential.reason.RefusedException.require;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;

/**
 * The JWS JSON serialisation of SD-JWTs (RFC 9901 §8), to and from the compact form that everything
 * else here works on. What is read is checked for its form alone: verify the compact form.
 */
public final class JsonSerialization {
  private static final int MAX_LENGTH = 2 * UnverifiedSdJwt.MAX_LENGTH;

  /** Each one repeats payload and disclosures: a bound on what a small text can grow to. */
  private static final int MAX_SIGNATURES = 16;

  private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern JWT = Pattern.compile(PIECE + "\\." + PIECE + "\\." + PIECE);
  private static final String DISCLOSURES = "disclosures";
  private static final String KEY_BINDING = "kb_jwt";

  private JsonSerialization() {}

  /** The flattened form (RFC 9901 §8.2) of a compact SD-JWT or SD-JWT+KB. */
  public static String flattened(String compact) {
    Compact parts = Compact.of(compact);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("header", parts.header());
    json.put("payload", parts.payload());
    json.put("protected", parts.protectedHeader());
    json.put("signature", parts.signature());
    return text(json);
  }

  /** The general form (RFC 9901 §8.3) of a compact SD-JWT or SD-JWT+KB, with its one signature. */
  public static String general(String compact) {
    Compact parts = Compact.of(compact);
    Map<String, Object> signature = new LinkedHashMap<>();
    signature.put("header", parts.header());
    signature.put("protected", parts.protectedHeader());
    signature.put("signature", parts.signature());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("payload", parts.payload());
    json.put("signatures", List.of(signature));
    return text(json);
  }

  /**
   * The compact form for each signature, in their order; one for the flattened form. All of them
   * have the disclosures and the KB-JWT; the KB-JWT is made over the first.
   */
  public static List<String> compactForms(String json) throws RefusedException {
    require(json.length() <= MAX_LENGTH, ReasonCode.TOO_LARGE, "over 64 KiB");
    Map<String, @Nullable Object> whole = object(json);
    String payload = piece(whole.get("payload"));
    List<?> signatures = signatures(whole);
    Map<?, ?> first = header(signatures.getFirst());
    StringBuilder rest = new StringBuilder("~");
    for (Object disclosure : disclosures(first)) {
      rest.append(piece(disclosure)).append('~');
    }
    if (first.containsKey(KEY_BINDING)) {
      rest.append(matching(JWT, first.get(KEY_BINDING)));
    }
    List<String> compact = new ArrayList<>();
    for (Object each : signatures) {
      Map<?, ?> signature = (Map<?, ?>) each;
      compact.add(
          piece(signature.get("protected"))
              + "."
              + payload
              + "."
              + piece(signature.get("signature"))
              + rest);
    }
    return compact;
  }

  /** RFC 7515 §7.2: either {@code signatures}, or the members of one at the top. */
  private static List<?> signatures(Map<String, @Nullable Object> whole) throws RefusedException {
    if (!whole.containsKey("signatures")) {
      return List.of(whole);
    }
    require(
        whole.get("signatures") instanceof List<?> list
            && !list.isEmpty()
            && list.size() <= MAX_SIGNATURES
            && list.stream().allMatch(Map.class::isInstance)
            && !whole.containsKey("signature")
            && !whole.containsKey("protected")
            && !whole.containsKey("header"),
        ReasonCode.MALFORMED_PRESENTATION,
        "neither the general nor the flattened form");
    List<?> signatures = (List<?>) Objects.requireNonNull(whole.get("signatures"));
    for (Object following : signatures.subList(1, signatures.size())) {
      Map<?, ?> header = header(following);
      require(
          !header.containsKey(DISCLOSURES) && !header.containsKey(KEY_BINDING),
          ReasonCode.MALFORMED_PRESENTATION,
          "disclosures or kb_jwt beside a following signature");
    }
    return signatures;
  }

  private static Map<?, ?> header(@Nullable Object signature) throws RefusedException {
    if (signature instanceof Map<?, ?> members) {
      Object header = members.get("header");
      if (header instanceof Map<?, ?> map) {
        return map;
      }
      if (!members.containsKey("header")) {
        return Map.of();
      }
    }
    throw malformed("an unprotected header that is not an object");
  }

  private static List<?> disclosures(Map<?, ?> header) throws RefusedException {
    if (!header.containsKey(DISCLOSURES)) {
      return List.of();
    }
    if (header.get(DISCLOSURES) instanceof List<?> list) {
      return list;
    }
    throw malformed("disclosures is not an array");
  }

  private static String piece(@Nullable Object value) throws RefusedException {
    return matching(PIECE, value);
  }

  /** A tilde or dot in a piece would make other parts of it. */
  private static String matching(Pattern pattern, @Nullable Object value) throws RefusedException {
    if (value instanceof String text && pattern.matcher(text).matches()) {
      return text;
    }
    throw malformed("a part is missing or not base64url");
  }

  private static Map<String, @Nullable Object> object(String json) throws RefusedException {
    try {
      return StrictJson.object(json.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedException e) {
      throw new RefusedException(ReasonCode.MALFORMED_JSON, "not strict JSON");
    }
  }

  private static String text(Map<String, Object> json) {
    return new String(StrictJson.write(json), StandardCharsets.UTF_8);
  }

  private static RefusedException malformed(String detail) {
    return new RefusedException(ReasonCode.MALFORMED_PRESENTATION, detail);
  }

  /** The pieces of a compact SD-JWT, as text. */
  private record Compact(
      String protectedHeader, String payload, String signature, Map<String, Object> header) {
    static Compact of(String compact) {
      List<String> parts = List.of(compact.split("~", -1));
      List<String> jwt = List.of(parts.getFirst().split("\\.", -1));
      if (parts.size() < 2 || jwt.size() != 3) {
        throw new IllegalArgumentException("not an SD-JWT");
      }
      Map<String, Object> header = new LinkedHashMap<>();
      header.put(DISCLOSURES, parts.subList(1, parts.size() - 1));
      if (!parts.getLast().isEmpty()) {
        header.put(KEY_BINDING, parts.getLast());
      }
      return new Compact(jwt.get(0), jwt.get(1), jwt.get(2), header);
    }
  }
}
