package org.manzil.credential.issue;

import java.security.SecureRandom;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.Base64Url;

/** What issuing leaves to chance; a test may know it beforehand, to make a standard's examples. */
interface Chance {
  /** A fresh salt in base64url. */
  String salt();

  /** A digest that no disclosure has. */
  String decoy(HashAlgorithm hash);

  /** A number from 0 to below this bound. */
  int below(int bound);

  /** Salts of 128 bits (RFC 9901 §9.3); decoys are hashes of such (§4.2.5). */
  static Chance of(SecureRandom random) {
    return new Chance() {
      @Override
      public String salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return Base64Url.encode(salt);
      }

      @Override
      public String decoy(HashAlgorithm hash) {
        return hash.digest(salt());
      }

      @Override
      public int below(int bound) {
        return random.nextInt(bound);
      }
    };
  }
}
