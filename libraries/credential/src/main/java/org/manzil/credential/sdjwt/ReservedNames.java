package org.manzil.credential.sdjwt;

import java.util.Set;

/** Claim names that a disclosure must not carry. */
public final class ReservedNames {
  /** SD-JWT VC: these are never selectively disclosed, at the top level. */
  public static final Set<String> OF_CREDENTIALS =
      Set.of("iss", "exp", "nbf", "cnf", "vct", "vct#integrity", "status", "aka_vcts");

  private static final String DIGEST_ALGORITHM = "_sd_alg";

  /** RFC 9901 §4.2.1: these are the format's own, at every level. */
  private static final Set<String> FORMAT = Set.of("_sd", "...");

  private ReservedNames() {}

  /** Whether the format itself forbids a disclosure of this name there (RFC 9901 §4.1). */
  public static boolean ofFormat(String name, boolean topLevel) {
    return FORMAT.contains(name) || (topLevel && name.equals(DIGEST_ALGORITHM));
  }
}
