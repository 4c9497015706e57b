package org.manzil.credential.interoperability;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.manzil.jose.CompactJws;
import org.manzil.jose.EcJwk;
import org.manzil.jose.Es256;
import org.manzil.jose.UnverifiedJws;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusListVerdict;

/** JOSE against Nimbus. */
class NimbusTest {
  private static final int RUNS = 200;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void rfc7515WhatIsSignedHereNimbusVerifiesAndNothingElse() throws Exception {
    for (int i = 0; i < RUNS; i++) {
      Map<String, Object> claims = Map.of("n", (long) i, "text", "Ҳоҷӣ 🏠");
      String jws =
          CompactJws.sign(
              Map.of("alg", "ES256"), claims, input -> Es256.sign(Keys.HOLDER.privateKey(), input));
      JWSObject read = JWSObject.parse(jws);
      assertThat(read.verify(Keys.HOLDER.nimbusVerifier())).isTrue();
      assertThat(read.verify(Keys.ISSUER.nimbusVerifier())).isFalse();
      assertThat(PlainJson.read(read.getPayload().toString())).isEqualTo(claims);
    }
  }

  @Test
  void rfc7515WhatNimbusSignsVerifiesHereAndNothingElse() throws Exception {
    for (int i = 0; i < RUNS; i++) {
      UnverifiedJws read =
          UnverifiedJws.parse(Authlete.sign(Keys.ISSUER, "JWT", "{\"n\":" + i + "}"));
      assertThat(read.isSignedBy(Keys.ISSUER.publicKey())).isTrue();
      assertThat(read.isSignedBy(Keys.HOLDER.publicKey())).isFalse();
      assertThat(read.unverifiedClaims()).containsEntry("n", (long) i);
    }
  }

  @Test
  void rfc7518Section62KeysAreWrittenAndReadAlike() throws Exception {
    ECKey nimbus = Keys.ISSUER.jwk().toPublicJWK();
    PublicKey ours = EcJwk.read(PlainJson.read(nimbus.toJSONString())).orElseThrow();
    assertThat(ours.getEncoded()).isEqualTo(nimbus.toPublicKey().getEncoded());
    assertThat(ECKey.parse(PlainJson.write(EcJwk.write(Keys.ISSUER.publicKey()))).toPublicKey())
        .isEqualTo(nimbus.toPublicKey());
  }

  @Test
  void statusListTokensAreOrdinaryJwtsBothWays() throws Exception {
    URI uri = URI.create("https://registration.example.org/status-lists/1");
    BitSet revoked = new BitSet();
    new Random(1).ints(1_000, 0, 1 << 17).forEach(revoked::set);
    String ours =
        StatusListToken.sign(
            StatusList.ofRevoked(1 << 17, revoked),
            uri,
            NOW,
            NOW.plus(Duration.ofDays(1)),
            Duration.ofMinutes(5),
            "issuer-1",
            Keys.ISSUER.privateKey());
    SignedJWT read = SignedJWT.parse(ours);
    assertThat(read.verify(Keys.ISSUER.nimbusVerifier())).isTrue();
    assertThat(read.getHeader().getType().getType()).isEqualTo("statuslist+jwt");
    assertThat(read.getJWTClaimsSet().getSubject()).isEqualTo(uri.toString());
    String theirs = Authlete.sign(Keys.ISSUER, "statuslist+jwt", read.getPayload().toString());
    assertThat(
            StatusListToken.verify(theirs, uri, kid -> Optional.of(Keys.ISSUER.publicKey()), NOW))
        .isInstanceOf(StatusListVerdict.Verified.class);
  }
}
