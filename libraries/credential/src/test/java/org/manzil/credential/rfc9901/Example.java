package org.manzil.credential.rfc9901;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.Base64Url;
import org.manzil.jose.EcJwk;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;

/** One example of the RFC; see the README beside the files. */
public record Example(String name, Map<String, @Nullable Object> json) {
  public static final String AUDIENCE = "https://verifier.example.org";
  public static final String NONCE = "1234567890";
  private static final List<String> SIGNED =
      List.of(
          "example",
          "simple-structured",
          "complex-structured",
          "pid",
          "w3c-vc",
          "json-flattened",
          "json-general");
  private static final List<String> UNSIGNED =
      List.of("flat", "structured", "structured-one-open", "recursive");

  public static Example named(String name) {
    return new Example(name, read(name));
  }

  /** Those with the issuer's signature and a presentation. */
  public static Stream<Example> signed() {
    return SIGNED.stream().map(Example::named);
  }

  public static Stream<Example> all() {
    return Stream.concat(UNSIGNED.stream().map(Example::named), signed());
  }

  public static PublicKey issuerKey() {
    return EcJwk.read(map(read("keys").get("issuer"))).orElseThrow();
  }

  public String type() {
    return text(json, "type");
  }

  public String signature() {
    return text(json, "signature");
  }

  public List<String> salts() {
    return list(json.get("salts")).stream().map(String.class::cast).toList();
  }

  public Map<String, @Nullable Object> claims() {
    return map(json.get("claims"));
  }

  /** What the presentation is about. */
  public Map<String, @Nullable Object> presented() {
    return map(json.get("presented"));
  }

  public Map<String, @Nullable Object> processed() {
    return map(presented().get("processed"));
  }

  public boolean isBound() {
    return presented().containsKey("iat");
  }

  /** When it was presented; without key binding, any time before its end. */
  public Instant now() {
    return Instant.ofEpochSecond(presented().get("iat") instanceof Long iat ? iat : 1_748_537_244);
  }

  /** The issuer's JWT with the RFC's signature over a payload that was made anew. */
  public String issuerJwt(Map<String, @Nullable Object> payload) {
    return "%s.%s.%s"
        .formatted(
            encoded(header(type())), Base64Url.encode(SpacedJson.bytes(payload)), signature());
  }

  /** The RFC's presentation, put together from its parts. */
  public String presentation(String issuerJwt, List<String> disclosures) {
    StringBuilder shown = new StringBuilder(issuerJwt).append('~');
    for (Object salt : list(presented().get("salts"))) {
      shown.append(disclosures.get(salts().indexOf(salt))).append('~');
    }
    if (!isBound()) {
      return shown.toString();
    }
    Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    claims.put("nonce", NONCE);
    claims.put("aud", AUDIENCE);
    claims.put("iat", now().getEpochSecond());
    claims.put("sd_hash", HashAlgorithm.SHA_256.digest(shown.toString()));
    return shown
        .append(encoded(header("kb+jwt")))
        .append('.')
        .append(encoded(claims))
        .append('.')
        .append(text(presented(), "signature"))
        .toString();
  }

  private static Map<String, @Nullable Object> header(String type) {
    Map<String, @Nullable Object> header = new LinkedHashMap<>();
    header.put("alg", "ES256");
    header.put("typ", type);
    return header;
  }

  private static String encoded(Map<String, @Nullable Object> json) {
    return Base64Url.encode(SpacedJson.bytes(json));
  }

  private static String text(Map<String, @Nullable Object> json, String name) {
    return (String) Objects.requireNonNull(json.get(name), name);
  }

  public static List<@Nullable Object> list(@Nullable Object json) {
    return new ArrayList<>((List<?>) Objects.requireNonNull(json));
  }

  @SuppressWarnings("unchecked") // StrictJson makes only maps by text.
  public static Map<String, @Nullable Object> map(@Nullable Object json) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(json);
  }

  private static Map<String, @Nullable Object> read(String name) {
    try (InputStream in = Example.class.getResourceAsStream("/rfc9901/" + name + ".json")) {
      return StrictJson.object(Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedException e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Override
  public String toString() {
    return "§" + json.get("section") + " " + name;
  }
}
