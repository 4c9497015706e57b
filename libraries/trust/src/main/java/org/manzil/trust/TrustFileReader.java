package org.manzil.trust;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.manzil.jose.EcJwk;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code trust.json}: names twice are refused, unknown members are left to later versions.
 */
final class TrustFileReader {

  private static final int LONGEST = 1_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private TrustFileReader() {}

  static TrustFile read(byte[] json) {
    TrustMember file = new TrustMember("", tree(json));
    return new TrustFile(
        file.number("version"),
        file.instant("issued"),
        file.text("authority"),
        file.text("issuer"),
        file.each("credentialIssuerKeys", TrustFileReader::issuerKey),
        file.each("credentialAnchors", TrustFileReader::anchor),
        keys(file, "statusListKeys"),
        keys(file, "receiptKeys"),
        file.optional("log").map(TrustFileReader::log),
        file.each("formerLogs", TrustFileReader::log),
        keys(file, "trustListKeys"));
  }

  private static JsonNode tree(byte[] json) {
    if (json.length > LONGEST) {
      throw new TrustFileException("the trust file is larger than " + LONGEST + " bytes");
    }
    try {
      // Decoded here so that only UTF-8 is read: Jackson alone would also guess UTF-16 and UTF-32.
      return JSON.readTree(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
    } catch (CharacterCodingException _) {
      throw new TrustFileException("the trust file is not valid UTF-8");
    } catch (JacksonException e) {
      throw new TrustFileException("the trust file is not valid JSON: " + e.getOriginalMessage());
    }
  }

  private static List<TrustedKey> keys(TrustMember file, String name) {
    return file.each(name, TrustFileReader::key);
  }

  private static TrustedKey key(TrustMember member) {
    return new TrustedKey(member.text("kid"), jwk(member.object("jwk")), validity(member));
  }

  private static IssuerKey issuerKey(TrustMember member) {
    return new IssuerKey(member.text("issuer"), key(member));
  }

  private static CredentialAnchor anchor(TrustMember member) {
    TrustMember x5c = member.object("x5c");
    return new CredentialAnchor(
        x5c.guarded(() -> Certificates.parse(x5c.asText())), validity(member));
  }

  private static TrustedLog log(TrustMember log) {
    return log.guarded(
        () ->
            new TrustedLog(
                log.text("origin"),
                log.text("vkey"),
                log.each("witnesses", TrustMember::asText),
                log.optional("witnessesRequired").map(TrustMember::asNumber).orElse(0),
                validity(log)));
  }

  private static PublicKey jwk(TrustMember jwk) {
    jwk.requireText("kty", "EC");
    jwk.requireText("crv", "P-256");
    jwk.refuse("d");
    Map<String, String> members =
        Map.of("kty", "EC", "crv", "P-256", "x", jwk.text("x"), "y", jwk.text("y"));
    return jwk.guarded(
        () ->
            EcJwk.read(members)
                .orElseThrow(
                    () ->
                        new TrustFileException(
                            "is not a point of P-256, 32 bytes of canonical base64url each")));
  }

  private static Validity validity(TrustMember member) {
    return member.guarded(
        () -> new Validity(member.instant("validFrom"), member.instant("validUntil")));
  }
}
