package org.manzil.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusListVerdict;
import org.manzil.statuslist.StatusSnapshot;
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

  private final TrustFile trust;
  private final Mode mode;
  private final boolean allowLocal;
  private final Path folder;
  private final Instant now;

  StatusLists(TrustFile trust, Mode mode, boolean allowLocal, Path folder, Instant now) {
    this.trust = trust;
    this.mode = mode;
    this.allowLocal = allowLocal;
    this.folder = folder;
    this.now = now;
  }

  /** The verified list at that address, if it may be asked for and can be had. */
  Optional<StatusSnapshot> find(URI uri) {
    if (mode == Mode.none || !named(uri)) {
      return Optional.empty();
    }
    Path file = folder.resolve(name(uri));
    Optional<StatusSnapshot> kept = kept(file, uri);
    if (mode == Mode.cached && kept.isPresent() && fresh(file, kept.get())) {
      return kept;
    }
    Optional<StatusSnapshot> fetched = fetch(uri, file, kept);
    return fetched.isPresent() || mode == Mode.fresh ? fetched : kept;
  }

  /** Of the origin of the trusted issuer itself, or local where the person allowed that. */
  private boolean named(URI uri) {
    URI issuer = URI.create(trust.issuer());
    boolean issuers =
        issuer.getScheme().equals(uri.getScheme())
            && issuer.getAuthority().equals(uri.getAuthority());
    return issuers || allowLocal && "localhost".equals(uri.getHost());
  }

  private boolean fresh(Path file, StatusSnapshot list) {
    try {
      Instant fetched = Files.getLastModifiedTime(file).toInstant();
      return list.isInForce(now)
          && !now.isBefore(fetched)
          && now.isBefore(fetched.plus(list.timeToLive()));
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<StatusSnapshot> kept(Path file, URI uri) {
    try {
      return verify(Files.readString(file, StandardCharsets.US_ASCII), uri, Optional.empty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<StatusSnapshot> fetch(URI uri, Path file, Optional<StatusSnapshot> kept) {
    try {
      String token = new String(new Fetch().get(uri), StandardCharsets.US_ASCII);
      Optional<StatusSnapshot> list = verify(token, uri, kept);
      if (list.isPresent()) {
        Files.createDirectories(folder);
        Files.writeString(file, token);
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
      return list;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<StatusSnapshot> verify(String token, URI uri, Optional<StatusSnapshot> known) {
    StatusListVerdict verdict =
        StatusListToken.verify(
            token, uri, this::key, now, known.map(StatusSnapshot::issuedAt).orElse(null));
    return verdict instanceof StatusListVerdict.Verified(StatusSnapshot list)
        ? Optional.of(list)
        : Optional.empty();
  }

  private Optional<PublicKey> key(String kid) {
    return trust.statusListKey(kid, now).map(TrustedKey::publicKey);
  }

  private static String name(URI uri) {
    return HexFormat.of().formatHex(uri.toString().getBytes(StandardCharsets.UTF_8)) + ".jwt";
  }
}
