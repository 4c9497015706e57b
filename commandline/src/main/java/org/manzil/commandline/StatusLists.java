package org.manzil.commandline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.manzil.statuslist.StatusSnapshot;
import org.manzil.statuslist.http.BoundedGet;
import org.manzil.statuslist.http.Origins;
import org.manzil.statuslist.http.StatusListFetcher;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedKey;

/**
 * Status lists, kept between runs. Only the origin that the trust file names is asked; whatever
 * else a credential points at is left alone.
 */
final class StatusLists {

  /** How much the network may be used. */
  enum Mode {
    fresh,
    cached,
    none
  }

  private final Mode mode;
  private final StatusListFetcher fetcher;

  StatusLists(TrustFile trust, Mode mode, boolean allowLocal, Path folder, Instant now) {
    Origins issuer = Origins.none().and(URI.create(trust.issuer()));
    this.mode = mode;
    this.fetcher =
        new StatusListFetcher(
                BoundedGet.of(allowLocal ? issuer.andThisMachine() : issuer),
                (list, keyId) -> trust.statusListKey(keyId, now).map(TrustedKey::publicKey),
                Clock.fixed(now, ZoneOffset.UTC))
            .keepingIn(folder);
  }

  /** The verified list at that address, if it may be asked for and can be had. */
  Optional<StatusSnapshot> find(URI uri) {
    return switch (mode) {
      case fresh -> fetcher.findFresh(uri);
      case cached -> fetcher.find(uri);
      case none -> Optional.empty();
    };
  }
}
