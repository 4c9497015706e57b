package org.manzil.service.keys;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;

/** The authority's private keys, one for each purpose, read once at start. */
public final class AuthorityKeys {

  private final KeyStore store;
  private final char[] password;

  // The file derives a key from its password for each of its entries at each reading, which takes
  // longer than all else that a filing needs.
  private final Map<KeyName, SigningKey> signing = new ConcurrentHashMap<>();
  private final Map<KeyName, SecretKey> secrets = new ConcurrentHashMap<>();

  AuthorityKeys(KeyStore store, char[] password) {
    this.store = store;
    this.password = password.clone();
  }

  /** Signs credentials; ES256, with a chain to the {@link #anchor()}. */
  public SigningKey issuer() {
    return signing(KeyName.ISSUER);
  }

  /** Signs status lists; ES256. */
  public SigningKey statusList() {
    return signing(KeyName.STATUS_LIST);
  }

  /** Signs receipts; ES256. */
  public SigningKey receipt() {
    return signing(KeyName.RECEIPT);
  }

  /** Signs the published trust list; ES256. */
  public SigningKey trustList() {
    return signing(KeyName.TRUST_LIST);
  }

  /** Signs the log's checkpoints; Ed25519. */
  public SigningKey log() {
    return signing(KeyName.LOG);
  }

  /** The certificate that verifiers are handed for the issuer's chain. */
  public X509Certificate anchor() {
    return issuer().chain().getLast();
  }

  /** Wraps each resident's data key; AES, 32 bytes. */
  public SecretKey master() {
    return secret(KeyName.MASTER);
  }

  /** Keys the hashes that personal data is looked up by; 32 bytes. */
  public SecretKey lookup() {
    return secret(KeyName.LOOKUP);
  }

  private SigningKey signing(KeyName name) {
    return signing.computeIfAbsent(name, this::readSigning);
  }

  private SecretKey secret(KeyName name) {
    return secrets.computeIfAbsent(name, this::readSecret);
  }

  private SigningKey readSigning(KeyName name) {
    try {
      PrivateKey key = (PrivateKey) store.getKey(name.alias(), password);
      List<X509Certificate> chain =
          Arrays.stream(store.getCertificateChain(name.alias()))
              .map(X509Certificate.class::cast)
              .toList();
      return new SigningKey(id(chain.getFirst()), key, chain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key '" + name.alias() + "' cannot be read", e);
    }
  }

  private SecretKey readSecret(KeyName name) {
    try {
      return (SecretKey) store.getKey(name.alias(), password);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key '" + name.alias() + "' cannot be read", e);
    }
  }

  private static String id(X509Certificate certificate) throws GeneralSecurityException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(certificate.getPublicKey().getEncoded());
    return HexFormat.of().formatHex(hash, 0, 8);
  }
}
