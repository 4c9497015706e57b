package org.manzil.benchmarks;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code com.authlete:sd-jwt} with Nimbus JOSE, as its README shows. */
final class Authlete implements Contestant {
  private final Proofs proofs;
  private final JWSVerifier issuer;
  private final JWSSigner signer;
  private final List<Map<String, Object>> confirmations = new ArrayList<>();

  Authlete(Proofs proofs, Jca jca) throws Exception {
    this.proofs = proofs;
    issuer = new ECDSAVerifier((ECPublicKey) jca.own(proofs.issuer.getPublic()));
    signer = new ECDSASigner((ECPrivateKey) jca.own(proofs.issuer.getPrivate()));
    proofs.holders.forEach(
        holder ->
            confirmations.add(
                Map.of(
                    "jwk",
                    new ECKey.Builder(Curve.P_256, (ECPublicKey) holder.getPublic())
                        .build()
                        .toJSONObject())));
  }

  @Override
  public Object verify(int person) throws Exception {
    SDJWT presentation = SDJWT.parse(proofs.presentations.get(person));
    SignedJWT issuerJwt = jwt(presentation.getCredentialJwt(), "dc+sd-jwt", issuer);
    Map<String, Object> claims =
        new SDObjectDecoder()
            .decode(issuerJwt.getPayload().toJSONObject(), presentation.getDisclosures());
    Checks.claims(claims);
    SignedJWT keyBinding =
        jwt(
            presentation.getBindingJwt(),
            "kb+jwt",
            new ECDSAVerifier(holderKey(claims.get("cnf"))));
    Map<String, Object> binding = keyBinding.getPayload().toJSONObject();
    Checks.keyBinding(binding);
    Checks.hold(presentation.getSDHash().equals(binding.get("sd_hash")));
    return claims;
  }

  @SuppressWarnings("unchecked")
  private static ECKey holderKey(@Nullable Object cnf) throws ParseException {
    if (cnf instanceof Map<?, ?> map && map.get("jwk") instanceof Map<?, ?> jwk) {
      return ECKey.parse((Map<String, Object>) jwk);
    }
    throw new IllegalStateException("no cnf");
  }

  private static SignedJWT jwt(String compact, String type, JWSVerifier verifier) throws Exception {
    SignedJWT jwt = SignedJWT.parse(compact);
    Checks.hold(
        jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)
            && type.equals(jwt.getHeader().getType().getType())
            && jwt.verify(verifier));
    return jwt;
  }

  @Override
  public Object issue(int person) throws Exception {
    long day = Proofs.NOW.minus(Duration.ofDays(1)).getEpochSecond() / 86_400 * 86_400;
    SDObjectBuilder builder = new SDObjectBuilder();
    builder.putClaim("iss", Proofs.ISSUER);
    builder.putClaim("vct", Proofs.TYPE);
    builder.putClaim("iat", day);
    builder.putClaim("exp", day + Duration.ofDays(14).toSeconds());
    builder.putClaim("cnf", confirmations.get(person));
    List<Disclosure> disclosures = new ArrayList<>();
    Proofs.FACTS.forEach((name, value) -> disclosures.add(builder.putSDClaim(name, value)));
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dc+sd-jwt"))
                .keyID(Proofs.KEY_ID)
                .build(),
            JWTClaimsSet.parse(builder.build(true)));
    jwt.sign(signer);
    return new SDJWT(jwt.serialize(), disclosures).toString();
  }
}
