package org.manzil.service.resident;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** AES-256-GCM under one key, each text bound to the place it is kept at. */
final class FileKey {

  static final int BYTES = 32;

  private final AesGcmJce cipher;

  FileKey(byte[] key) {
    try {
      this.cipher = new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key does not fit AES-GCM", e);
    }
  }

  static byte[] randomBytes(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return key;
  }

  byte[] seal(String place, byte[] text) {
    try {
      return cipher.encrypt(text, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /** Fails on text that was changed, moved to another place or sealedBytes under another key. */
  byte[] open(String place, byte[] sealedBytes) {
    try {
      return cipher.decrypt(sealedBytes, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed data at " + place + " does not open", e);
    }
  }
}
