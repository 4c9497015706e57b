package org.manzil.statuslist;

import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base64Url;
import org.manzil.jose.Es256;
import org.manzil.jose.MalformedException;
import org.manzil.jose.UnverifiedJws;
import org.manzil.statuslist.StatusListVerdict.Rejected;
import org.manzil.statuslist.StatusListVerdict.Verified;

/** The steps of checking a status list token, in order (Token Status List §5.1, §8.3). */
record StatusListCheck(
    URI expectedUri,
    Function<String, Optional<PublicKey>> keyById,
    Instant now,
    @Nullable Instant known) {

  /** 1 MiB of list is 1.9 million characters after base64url twice. */
  private static final int MAX_TOKEN = 2 << 20;

  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final List<String> REFUSED_HEADERS = List.of("crit", "jku", "x5u", "jwk");

  StatusListVerdict verdict(String jwt) {
    try {
      require(jwt.length() <= MAX_TOKEN, StatusListReason.TOO_LARGE, "over 2 MiB");
      UnverifiedJws token = UnverifiedJws.parse(jwt);
      checkHeader(token);
      checkSignature(token);
      return new Verified(snapshot(token.unverifiedClaims()));
    } catch (MalformedException e) {
      return new Rejected(StatusListReason.MALFORMED, text(e));
    } catch (StatusListFormatException e) {
      return new Rejected(e.reason(), text(e));
    }
  }

  private static void checkHeader(UnverifiedJws token) throws StatusListFormatException {
    require(
        StatusListToken.TYPE.equals(token.headerText("typ")),
        StatusListReason.TYPE_NOT_ACCEPTED,
        "typ is not " + StatusListToken.TYPE);
    require(
        Es256.ALGORITHM.equals(token.headerText("alg")),
        StatusListReason.ALGORITHM_NOT_ACCEPTED,
        "alg is not " + Es256.ALGORITHM);
    for (String name : REFUSED_HEADERS) {
      require(
          !token.unverifiedHeader().containsKey(name),
          StatusListReason.HEADER_NOT_ACCEPTED,
          "header has " + name);
    }
  }

  private void checkSignature(UnverifiedJws token) throws StatusListFormatException {
    String kid = token.headerText("kid");
    Optional<PublicKey> key = kid == null ? Optional.empty() : keyById.apply(kid);
    require(key.isPresent(), StatusListReason.KEY_NOT_TRUSTED, "no trusted key of this kid");
    require(
        token.isSignedBy(key.orElseThrow()),
        StatusListReason.SIGNATURE_WRONG,
        "the signature does not fit");
  }

  private StatusSnapshot snapshot(Map<String, @Nullable Object> claims)
      throws StatusListFormatException {
    require(
        expectedUri.toString().equals(claims.get("sub")),
        StatusListReason.SUBJECT_WRONG,
        "sub is not the address of the list");
    Instant issuedAt = issuedAt(claims);
    checkNotBefore(claims);
    Instant expires = expires(claims);
    Long ttl = number(claims, "ttl");
    require(ttl == null || ttl > 0, StatusListReason.CLAIM_MALFORMED, "ttl");
    return new StatusSnapshot(
        expectedUri,
        list(claims.get("status_list")),
        issuedAt,
        expires,
        ttl == null ? null : Duration.ofSeconds(ttl));
  }

  private Instant issuedAt(Map<String, @Nullable Object> claims) throws StatusListFormatException {
    Long iat = number(claims, "iat");
    if (iat == null) {
      throw refused(StatusListReason.CLAIM_MALFORMED, "iat is missing");
    }
    Instant issuedAt = Instant.ofEpochSecond(iat);
    require(!issuedAt.isAfter(now.plus(SKEW)), StatusListReason.ISSUED_IN_FUTURE, "iat is ahead");
    require(
        known == null || !issuedAt.isBefore(known),
        StatusListReason.OLDER_THAN_KNOWN,
        "a newer list is already known");
    return issuedAt;
  }

  /** RFC 7519 §4.1.5 binds where the claim is there, though this draft does not speak of it. */
  private void checkNotBefore(Map<String, @Nullable Object> claims)
      throws StatusListFormatException {
    Long nbf = number(claims, "nbf");
    require(
        nbf == null || !Instant.ofEpochSecond(nbf).isAfter(now.plus(SKEW)),
        StatusListReason.NOT_YET_VALID,
        "nbf is ahead");
  }

  private @Nullable Instant expires(Map<String, @Nullable Object> claims)
      throws StatusListFormatException {
    Long exp = number(claims, "exp");
    if (exp == null) {
      return null;
    }
    Instant expires = Instant.ofEpochSecond(exp);
    require(now.isBefore(expires.plus(SKEW)), StatusListReason.EXPIRED, "exp has passed");
    return expires;
  }

  private static StatusList list(@Nullable Object claim) throws StatusListFormatException {
    if (claim instanceof Map<?, ?> map
        && map.get("bits") instanceof Long bits
        && map.get("lst") instanceof String lst) {
      try {
        return StatusList.read(Math.clamp(bits, 0, 9), Base64Url.decode(lst));
      } catch (MalformedException e) {
        throw refused(StatusListReason.LIST_MALFORMED, text(e));
      }
    }
    throw refused(StatusListReason.LIST_MALFORMED, "status_list has no bits and lst");
  }

  /** Seconds since 1970, bounded to year 9999 so that no later arithmetic overflows. */
  private static @Nullable Long number(Map<String, @Nullable Object> claims, String name)
      throws StatusListFormatException {
    Object value = claims.get(name);
    if (value == null && !claims.containsKey(name)) {
      return null;
    }
    if (value instanceof Long number && number >= 0 && number <= 253_402_300_799L) {
      return number;
    }
    throw refused(StatusListReason.CLAIM_MALFORMED, name);
  }

  private static void require(boolean holds, StatusListReason reason, String detail)
      throws StatusListFormatException {
    if (!holds) {
      throw refused(reason, detail);
    }
  }

  private static StatusListFormatException refused(StatusListReason reason, String detail) {
    return new StatusListFormatException(reason, detail);
  }

  private static String text(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
