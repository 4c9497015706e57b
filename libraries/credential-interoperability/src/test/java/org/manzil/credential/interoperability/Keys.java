package org.manzil.credential.interoperability;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.Signer;

/** Key pairs made by Nimbus, for either side. */
record Keys(ECKey jwk) {
  static final Keys ISSUER = fresh("issuer-1");
  static final Keys HOLDER = fresh("holder-1");

  private static Keys fresh(String id) {
    try {
      return new Keys(new ECKeyGenerator(Curve.P_256).keyID(id).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  PublicKey publicKey() {
    try {
      return jwk.toPublicKey();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  PrivateKey privateKey() {
    try {
      return jwk.toPrivateKey();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  Signer ours() {
    return Signer.of(jwk.getKeyID(), privateKey());
  }

  ECDSASigner nimbusSigner() throws JOSEException {
    ECDSASigner signer = new ECDSASigner(jwk);
    hurry(signer.getJCAContext());
    return signer;
  }

  ECDSAVerifier nimbusVerifier() throws JOSEException {
    ECDSAVerifier verifier = new ECDSAVerifier(jwk.toECPublicKey());
    hurry(verifier.getJCAContext());
    return verifier;
  }

  /** Thousands of signatures by the JDK's own provider would be most of this module's time. */
  private static void hurry(JCAContext nimbus) {
    if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
      nimbus.setProvider(AmazonCorrettoCryptoProvider.INSTANCE);
    }
  }

  /** The claims with {@code cnf} beside them, in the clear. */
  ClaimObject confirmedIn(ClaimObject claims) {
    return claims.clear("cnf", Map.of("jwk", PlainJson.read(jwk.toPublicJWK().toJSONString())));
  }
}
