package org.manzil.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every trust file must satisfy, however it was made. */
final class TrustRules {

  private TrustRules() {}

  static void requireVersion(int version) {
    if (version < 1) {
      throw new TrustFileException("version: counts from 1");
    }
  }

  static void requireText(String member, String value) {
    if (value.isBlank()) {
      throw new TrustFileException(member + ": must not be empty");
    }
  }

  static void requireDistinct(String member, List<TrustedKey> keys) {
    requireDistinct(member, keys.stream().map(TrustedKey::kid));
  }

  static void requireDistinctIssuerKeys(List<IssuerKey> keys) {
    requireDistinct(
        "credentialIssuerKeys", keys.stream().map(key -> List.of(key.issuer(), key.key().kid())));
  }

  // Two keys under one id would let the order of the file decide who is believed.
  private static void requireDistinct(String member, Stream<?> ids) {
    Set<Object> seen = new HashSet<>();
    if (!ids.allMatch(seen::add)) {
      throw new TrustFileException(member + ": two keys under one kid");
    }
  }

  static void requireWitnesses(List<String> witnesses, int required) {
    if (new HashSet<>(witnesses).size() < witnesses.size()) {
      throw new TrustFileException("witnesses: the same key twice");
    }
    if (required < 0 || required > witnesses.size()) {
      throw new TrustFileException("witnessesRequired: between 0 and the number of witnesses");
    }
  }
}
