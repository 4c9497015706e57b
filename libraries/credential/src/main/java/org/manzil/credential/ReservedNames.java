package org.manzil.credential;

import java.util.Set;

/** Claim names that a disclosure must not carry. */
final class ReservedNames {
  /** RFC 9901 §4.2.1: these are the format's own, at every level. */
  static final Set<String> FORMAT = Set.of("_sd", "...");

  /** SD-JWT VC: these are never selectively disclosed, at the top level. */
  static final Set<String> TOP_LEVEL =
      Set.of("iss", "exp", "nbf", "cnf", "vct", "vct#integrity", "status", "aka_vcts", "_sd_alg");

  private ReservedNames() {}

  static boolean isReserved(String name, boolean topLevel) {
    return FORMAT.contains(name) || (topLevel && TOP_LEVEL.contains(name));
  }
}
