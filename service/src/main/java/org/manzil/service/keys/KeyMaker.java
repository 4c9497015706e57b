package org.manzil.service.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.KeyGenerator;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes a fresh set of keys: P-256 for credentials, lists and receipts, Ed25519 for the log. */
final class KeyMaker {

  private static final Duration ANCHOR_VALID = Duration.ofDays(3650);
  private static final Duration KEY_VALID = Duration.ofDays(1095);

  private final Instant now;
  private final SecureRandom random;

  KeyMaker(Clock clock, SecureRandom random) {
    this.now = clock.instant();
    this.random = random;
  }

  KeyStore make(char[] password) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    putIssuer(store, password);
    putSelfSigned(store, KeyName.STATUS_LIST, p256(), password);
    putSelfSigned(store, KeyName.RECEIPT, p256(), password);
    putSelfSigned(store, KeyName.TRUST_LIST, p256(), password);
    putSelfSigned(
        store, KeyName.LOG, KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), password);
    putSecret(store, KeyName.MASTER, password);
    putSecret(store, KeyName.LOOKUP, password);
    return store;
  }

  /** The anchor's own key signs this one certificate and is then forgotten. */
  private void putIssuer(KeyStore store, char[] password) throws GeneralSecurityException {
    KeyPair anchor = p256();
    KeyPair issuer = p256();
    X509Certificate top =
        certificate(
            "anchor", "anchor", anchor.getPublic(), anchor.getPrivate(), ANCHOR_VALID, true);
    X509Certificate leaf =
        certificate(
            KeyName.ISSUER.alias(),
            "anchor",
            issuer.getPublic(),
            anchor.getPrivate(),
            KEY_VALID,
            false);
    store.setKeyEntry(
        KeyName.ISSUER.alias(), issuer.getPrivate(), password, new Certificate[] {leaf, top});
  }

  private void putSelfSigned(KeyStore store, KeyName name, KeyPair pair, char[] password)
      throws GeneralSecurityException {
    X509Certificate own =
        certificate(
            name.alias(), name.alias(), pair.getPublic(), pair.getPrivate(), KEY_VALID, false);
    store.setKeyEntry(name.alias(), pair.getPrivate(), password, new Certificate[] {own});
  }

  private void putSecret(KeyStore store, KeyName name, char[] password)
      throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance("AES");
    generator.init(256, random);
    store.setEntry(
        name.alias(),
        new KeyStore.SecretKeyEntry(generator.generateKey()),
        new KeyStore.PasswordProtection(password));
  }

  private KeyPair p256() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private X509Certificate certificate(
      String subject,
      String issuer,
      PublicKey key,
      PrivateKey signer,
      Duration valid,
      boolean authority)
      throws GeneralSecurityException {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name(issuer),
            new BigInteger(127, random),
            Date.from(now.minus(Duration.ofMinutes(5))),
            Date.from(now.plus(valid)),
            name(subject),
            key);
    int usage = authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
    String algorithm = "EC".equals(signer.getAlgorithm()) ? "SHA256withECDSA" : "Ed25519";
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signer)));
    } catch (CertIOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static X500Name name(String purpose) {
    return new X500Name("CN=" + purpose + ",O=Manzil");
  }
}
