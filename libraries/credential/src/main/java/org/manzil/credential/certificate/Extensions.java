package org.manzil.credential.certificate;

import static org.manzil.credential.certificate.DerReader.require;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.RefusedException;

/** The extensions that the path check uses (RFC 5280 §4.2.1), and whether one is not understood. */
final class Extensions {
  private static final int KEY_IDENTIFIER = 0x80;
  private static final int ISSUER_NAME = 0xA1;
  private static final int ISSUER_SERIAL = 0x82;
  private static final int MOST_USAGE_BYTES = 3;

  /**
   * Name constraints, policy mappings, policy constraints, inhibit any policy: not checked here.
   */
  private static final Set<String> LIMITS =
      Set.of("2.5.29.30", "2.5.29.33", "2.5.29.36", "2.5.29.54");

  /** Key usage, basic constraints, extended key usage. */
  private static final Set<String> MAY_BE_CRITICAL = Set.of("2.5.29.15", "2.5.29.19", "2.5.29.37");

  private final Set<String> seen = new HashSet<>();

  boolean authority;

  /** How many authorities may stand below; any number when there is no limit. */
  int pathLength = Integer.MAX_VALUE;

  /** The first byte of the key usage; every use when there is none. */
  int usage = 0xFF;

  /** Object identifiers; null when any purpose is allowed. */
  @Nullable List<String> purposes;

  byte @Nullable [] keyId;
  byte @Nullable [] issuerKeyId;
  @Nullable BigInteger issuerSerial;

  /** A critical one that we do not know, or one that limits names or policies. */
  boolean notUnderstood;

  private Extensions() {}

  static Extensions read(DerReader.@Nullable Value wrapped) throws RefusedException {
    Extensions found = new Extensions();
    if (wrapped != null) {
      DerReader outer = new DerReader(wrapped.content());
      DerReader extensions = outer.sequence();
      outer.end();
      do {
        found.readOne(extensions.sequence());
      } while (extensions.hasNext());
    }
    return found;
  }

  private void readOne(DerReader extension) throws RefusedException {
    String id = extension.oid();
    require(seen.add(id));
    boolean critical = extension.isTrue();
    readValue(id, extension.next(DerReader.OCTET_STRING).content());
    extension.end();
    notUnderstood |= LIMITS.contains(id) || (critical && !MAY_BE_CRITICAL.contains(id));
  }

  private void readValue(String id, byte[] content) throws RefusedException {
    DerReader value = new DerReader(content);
    switch (id) {
      case "2.5.29.14" -> keyId = value.next(DerReader.OCTET_STRING).content();
      case "2.5.29.15" -> keyUsage(value.next(DerReader.BIT_STRING).content());
      case "2.5.29.19" -> basicConstraints(value.sequence());
      case "2.5.29.35" -> authorityKeyIdentifier(value.sequence());
      case "2.5.29.37" -> extendedKeyUsage(value.sequence());
      default -> {
        return;
      }
    }
    value.end();
  }

  private void keyUsage(byte[] bits) throws RefusedException {
    require(bits.length >= 2 && bits.length <= MOST_USAGE_BYTES && (bits[0] & 0xFF) < Byte.SIZE);
    require((bits[bits.length - 1] & ((1 << bits[0]) - 1)) == 0);
    usage = bits[1] & 0xFF;
  }

  private void basicConstraints(DerReader constraints) throws RefusedException {
    authority = constraints.isTrue();
    if (authority && constraints.at(DerReader.INTEGER)) {
      pathLength = constraints.small();
    }
    constraints.end();
  }

  private void extendedKeyUsage(DerReader each) throws RefusedException {
    List<String> named = new ArrayList<>();
    do {
      named.add(each.oid());
    } while (each.hasNext());
    purposes = named;
  }

  private void authorityKeyIdentifier(DerReader identifier) throws RefusedException {
    DerReader.Value key = identifier.optional(KEY_IDENTIFIER);
    DerReader.Value name = identifier.optional(ISSUER_NAME);
    issuerSerial = identifier.at(ISSUER_SERIAL) ? identifier.positive(ISSUER_SERIAL) : null;
    identifier.end();
    require((name == null) == (issuerSerial == null)); // RFC 5280 §4.2.1.1: both or neither.
    issuerKeyId = key == null ? null : key.content();
  }
}
