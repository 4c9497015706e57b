package org.manzil.credential.sdjwt;

import java.util.Set;

/** Claim names that mean something to the format itself, or to SD-JWT VC. */
public final class ReservedNames {
  /** RFC 9901 §4.2.4.1: the digests of an object's hidden members. */
  public static final String DIGESTS = "_sd";

  /** RFC 9901 §4.2.4.2: the digest in the place of a hidden array element. */
  public static final String ELEMENT = "...";

  /** RFC 9901 §4.1.1. */
  public static final String HASH_ALGORITHM = "_sd_alg";

  /** SD-JWT VC: these are never selectively disclosed, at the top level. */
  public static final Set<String> OF_CREDENTIALS =
      Set.of("iss", "exp", "nbf", "cnf", "vct", "vct#integrity", "status", "aka_vcts");

  private ReservedNames() {}

  /** Whether no claim can have this name there (RFC 9901 §4.1). */
  public static boolean ofFormat(String name, boolean topLevel) {
    return name.equals(DIGESTS)
        || name.equals(ELEMENT)
        || (topLevel && name.equals(HASH_ALGORITHM));
  }
}
