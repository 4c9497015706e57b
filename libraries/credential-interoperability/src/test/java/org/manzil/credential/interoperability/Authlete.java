package org.manzil.credential.interoperability;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.issue.ClaimArray;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.ClaimTree;
import org.manzil.credential.issue.ClaimValue;

/**
 * com.authlete:sd-jwt with Nimbus for the signatures. It has disclosures, digests and {@code
 * sd_hash}; it has no verification of a whole, so signatures and KB-JWT claims are checked here.
 */
final class Authlete implements Peer {
  @Override
  public String issue(ClaimObject claims) throws Exception {
    List<Disclosure> disclosures = new ArrayList<>();
    Map<String, Object> payload = build(claims, disclosures).build(true);
    String jwt = sign(Keys.ISSUER, TYPE, PlainJson.write(payload));
    return new SDJWT(jwt, disclosures).toString();
  }

  @Override
  public String losesWhenIssuing() {
    return "members that are null inside of a disclosed value";
  }

  @Override
  public String losesWhenReading() {
    return "";
  }

  private static SDObjectBuilder build(ClaimObject object, List<Disclosure> disclosures) {
    SDObjectBuilder builder = new SDObjectBuilder();
    object
        .members()
        .forEach(
            (name, slot) -> {
              @Nullable Object value = value(slot.tree(), disclosures);
              if (slot.hidden()) {
                disclosures.add(builder.putSDClaim(name, value));
              } else {
                builder.putClaim(name, value);
              }
            });
    builder.putDecoyDigests(object.decoys());
    return builder;
  }

  private static @Nullable Object value(ClaimTree tree, List<Disclosure> disclosures) {
    return switch (tree) {
      case ClaimValue value -> value.json();
      case ClaimObject object -> build(object, disclosures).build();
      case ClaimArray array -> {
        List<@Nullable Object> elements = new ArrayList<>();
        for (ClaimTree.Slot slot : array.elements()) {
          @Nullable Object value = value(slot.tree(), disclosures);
          elements.add(slot.hidden() ? element(value, disclosures) : value);
        }
        yield elements;
      }
    };
  }

  private static Map<String, Object> element(@Nullable Object value, List<Disclosure> disclosures) {
    Disclosure disclosure = new Disclosure(value);
    disclosures.add(disclosure);
    return disclosure.toArrayElement();
  }

  @Override
  public Map<String, @Nullable Object> verify(String text) throws Exception {
    SDJWT sdJwt = SDJWT.parse(text);
    JWSObject jwt = checked(sdJwt.getCredentialJwt(), Keys.ISSUER, TYPE);
    Map<String, @Nullable Object> processed = new LinkedHashMap<>();
    processed.putAll(
        new SDObjectDecoder()
            .decode(PlainJson.read(jwt.getPayload().toString()), sdJwt.getDisclosures()));
    return processed;
  }

  @Override
  public String bind(String text, KeyBinding claims) throws Exception {
    SDJWT sdJwt = SDJWT.parse(text);
    String binding =
        sign(
            Keys.HOLDER,
            "kb+jwt",
            PlainJson.write(
                Map.of(
                    "aud", claims.audience(),
                    "nonce", claims.nonce(),
                    "iat", claims.issuedAt(),
                    "sd_hash", sdJwt.getSDHash())));
    return new SDJWT(sdJwt.getCredentialJwt(), sdJwt.getDisclosures(), binding).toString();
  }

  @Override
  public Map<String, @Nullable Object> verifyBound(String text, KeyBinding expected)
      throws Exception {
    SDJWT sdJwt = SDJWT.parse(text);
    JWSObject binding = checked(sdJwt.getBindingJwt(), Keys.HOLDER, "kb+jwt");
    Map<String, @Nullable Object> claims = PlainJson.read(binding.getPayload().toString());
    if (!claims.equals(
        Map.of(
            "aud", expected.audience(),
            "nonce", expected.nonce(),
            "iat", expected.issuedAt(),
            "sd_hash", sdJwt.getSDHash()))) {
      throw new IllegalArgumentException("KB-JWT " + claims);
    }
    return verify(text);
  }

  static String sign(Keys keys, String type, String payload) throws Exception {
    JWSObject jws =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(keys.jwk().getKeyID())
                .build(),
            new Payload(payload));
    jws.sign(keys.nimbusSigner());
    return jws.serialize();
  }

  private static JWSObject checked(String text, Keys keys, String type) throws Exception {
    JWSObject jwt = JWSObject.parse(text);
    if (!jwt.verify(keys.nimbusVerifier()) || !type.equals(jwt.getHeader().getType().getType())) {
      throw new IllegalArgumentException("signature or typ");
    }
    return jwt;
  }
}
