package org.manzil.credential.type;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Integrity metadata (W3C SRI §3.1, §3.3): hashes of a document; of several, those with the
 * strongest algorithm count, and one of them must fit.
 */
public record Integrity(String text) {
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

  /** One hash of the list, with options cut off (SRI §3.1: {@code hash-expression?options}). */
  private record Expression(String algorithm, byte[] hash) {}

  /**
   * Whether the document is the one meant. SRI lets a document pass when no hash is understood;
   * here it does not, since a hash that nobody checks would be no hash.
   */
  public boolean fits(byte[] document) {
    List<Expression> known =
        Arrays.stream(text.strip().split("\\s+"))
            .map(Integrity::expression)
            .filter(each -> ALGORITHMS.containsKey(each.algorithm()))
            .toList();
    return known.stream()
        .map(Expression::algorithm)
        .max(Comparator.naturalOrder())
        .map(strongest -> anyFits(known, strongest, document))
        .orElse(false);
  }

  private static boolean anyFits(List<Expression> known, String algorithm, byte[] document) {
    byte[] hash = hash(String.valueOf(ALGORITHMS.get(algorithm)), document);
    return known.stream()
        .filter(each -> each.algorithm().equals(algorithm))
        .anyMatch(each -> MessageDigest.isEqual(each.hash(), hash));
  }

  private static Expression expression(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return new Expression("", new byte[0]);
    }
    int options = text.indexOf('?', dash);
    String hash = text.substring(dash + 1, options < 0 ? text.length() : options);
    try {
      return new Expression(text.substring(0, dash), Base64.getDecoder().decode(hash));
    } catch (IllegalArgumentException e) {
      return new Expression("", new byte[0]);
    }
  }

  private static byte[] hash(String algorithm, byte[] document) {
    try {
      return MessageDigest.getInstance(algorithm).digest(document);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
