package org.manzil.statuslist;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base64Url;
import org.manzil.jose.CompactJws;
import org.manzil.jose.Es256;

/**
 * The signed form of a status list (Token Status List §5.1): a JWT of type statuslist+jwt, ES256.
 */
public final class StatusListToken {
  /** The media type under which the token is served. */
  public static final String MEDIA_TYPE = "application/statuslist+jwt";

  static final String TYPE = "statuslist+jwt";

  private StatusListToken() {}

  /** Signs; {@code uri} is where it will be served and what credentials refer to. */
  public static String sign(
      StatusList list,
      URI uri,
      Instant issuedAt,
      Instant expiresAt,
      Duration timeToLive,
      String keyId,
      PrivateKey es256) {
    if (!expiresAt.isAfter(issuedAt) || timeToLive.toSeconds() < 1) {
      throw new IllegalArgumentException("expires before it is issued, or no time to live");
    }
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", Es256.ALGORITHM);
    header.put("typ", TYPE);
    header.put("kid", keyId);
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", uri.toString());
    claims.put("iat", issuedAt.getEpochSecond());
    claims.put("exp", expiresAt.getEpochSecond());
    claims.put("ttl", timeToLive.toSeconds());
    claims.put("status_list", statusList(list));
    return CompactJws.sign(header, claims, input -> Es256.sign(es256, input));
  }

  /** Checks a token that was fetched from {@code expectedUri}, whatever was known before. */
  public static StatusListVerdict verify(
      String jwt, URI expectedUri, Function<String, Optional<PublicKey>> keyById, Instant now) {
    return verify(jwt, expectedUri, keyById, now, null);
  }

  /**
   * Checks a token, and that it is not older than {@code known}, the {@code issuedAt} of the list
   * already held: an old list would bring revoked credentials back to life.
   */
  public static StatusListVerdict verify(
      String jwt,
      URI expectedUri,
      Function<String, Optional<PublicKey>> keyById,
      Instant now,
      @Nullable Instant known) {
    return new StatusListCheck(expectedUri, keyById, now, known).verdict(jwt);
  }

  private static Map<String, Object> statusList(StatusList list) {
    Map<String, Object> statusList = new LinkedHashMap<>();
    statusList.put("bits", list.bits());
    statusList.put("lst", Base64Url.encode(list.compressed()));
    return statusList;
  }
}
