package org.manzil.statuslist.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusListVerdict;
import org.manzil.statuslist.StatusSnapshot;

/**
 * Verified status lists by address: from memory or a folder while their time to live runs, else
 * asked for anew. When nobody answers, the list that is held still speaks, as of its own moment;
 * what it says is worth nothing past its end, which {@link StatusSnapshot#isInForce} tells.
 */
public final class StatusListFetcher {

  /** What an entity tag may look like (RFC 9110 §8.8.3), and how long it may be. */
  private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[!#-~]{0,200}\"");

  private static final Duration SKEW = Duration.ofSeconds(60);

  private final BoundedGet get;
  private final ListKeys keys;
  private final Clock clock;
  private final @Nullable ListFolder folder;
  private final ListMemory memory = new ListMemory();

  /**
   * One list is asked for by one thread at a time; the others wait for what it brings. When it
   * brings nothing, that is their answer too: each asking a dead host anew would make the last wait
   * for all.
   */
  private final Object[] turns = IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

  public StatusListFetcher(BoundedGet get, ListKeys keys, Clock clock) {
    this(get, keys, clock, null);
  }

  private StatusListFetcher(
      BoundedGet get, ListKeys keys, Clock clock, @Nullable ListFolder folder) {
    this.get = get;
    this.keys = keys;
    this.clock = clock;
    this.folder = folder;
  }

  /** The same, which also keeps its lists in that folder. */
  public StatusListFetcher keepingIn(Path folder) {
    return new StatusListFetcher(get, keys, clock, new ListFolder(folder));
  }

  /**
   * The newest list known here, asked for if its time to live is over; empty if never had. A list
   * whose key is no longer trusted is as if never had.
   */
  public Optional<StatusSnapshot> find(URI address) {
    long failure = memory.lastFailure(address);
    synchronized (turn(address)) {
      Instant now = clock.instant();
      Optional<KeptList> kept = kept(address);
      boolean ask =
          memory.lastFailure(address) <= failure
              && (kept.isEmpty()
                  || !kept.get().needsNoRenewal(now) && !memory.isPausing(address, now));
      Optional<KeptList> newer = ask ? renewed(address, kept, now) : Optional.empty();
      return newer.or(() -> kept).map(KeptList::current);
    }
  }

  /** The list as it is served at this moment; empty if it cannot be had. */
  public Optional<StatusSnapshot> findFresh(URI address) {
    long failure = memory.lastFailure(address);
    synchronized (turn(address)) {
      return memory.lastFailure(address) > failure
          ? Optional.empty()
          : renewed(address, kept(address), clock.instant()).map(KeptList::current);
    }
  }

  private Object turn(URI address) {
    return turns[Math.floorMod(address.hashCode(), turns.length)];
  }

  private Optional<KeptList> kept(URI address) {
    return Optional.ofNullable(memory.get(address))
        .filter(list -> keys.key(address, list.keyId()).isPresent())
        .or(() -> inFolder(address));
  }

  /** Verified as of when it was had, so that a list past its end still tells how old it is. */
  private Optional<KeptList> inFolder(URI address) {
    if (folder == null) {
      return Optional.empty();
    }
    Instant latest = clock.instant().plus(SKEW);
    Optional<KeptList> found =
        folder
            .read(address)
            .filter(entry -> !entry.fetchedAt().isAfter(latest))
            .flatMap(
                entry ->
                    verified(address, entry.unverifiedToken(), entry.fetchedAt(), null)
                        .map(
                            snapshot ->
                                new KeptList(
                                    entry.unverifiedToken(),
                                    entry.entityTag(),
                                    entry.fetchedAt(),
                                    snapshot)));
    found.ifPresent(list -> memory.put(address, list));
    return found;
  }

  private Optional<KeptList> renewed(URI address, Optional<KeptList> kept, Instant now) {
    Optional<KeptList> renewed = fetched(address, kept.orElse(null), now);
    renewed.ifPresentOrElse(list -> keep(address, list), () -> memory.failed(address, now));
    return renewed;
  }

  private void keep(URI address, KeptList list) {
    memory.put(address, list);
    if (folder != null) {
      folder.write(address, list);
    }
  }

  private Optional<KeptList> fetched(URI address, @Nullable KeptList kept, Instant now) {
    try {
      String tag = kept != null && kept.current().isInForce(now) ? kept.entityTag() : null;
      Fetched fetched = get.get(address, StatusListToken.MEDIA_TYPE, tag);
      if (fetched.unchanged()) {
        return Optional.ofNullable(kept).map(list -> list.confirmed(now));
      }
      if (!StatusListToken.MEDIA_TYPE.equals(fetched.mediaType())) {
        return Optional.empty();
      }
      String token = new String(fetched.body(), StandardCharsets.ISO_8859_1);
      return verified(address, token, now, kept == null ? null : kept.snapshot().issuedAt())
          .map(snapshot -> new KeptList(token, usable(fetched.entityTag()), now, snapshot));
    } catch (FetchException e) {
      return Optional.empty();
    }
  }

  /** Sent back as it came, so nothing may be in it that could end a line. */
  private static @Nullable String usable(@Nullable String entityTag) {
    return entityTag != null && ENTITY_TAG.matcher(entityTag).matches() ? entityTag : null;
  }

  private Optional<StatusSnapshot> verified(
      URI address, String token, Instant at, @Nullable Instant known) {
    StatusListVerdict verdict =
        StatusListToken.verify(token, address, keyId -> keys.key(address, keyId), at, known);
    return verdict instanceof StatusListVerdict.Verified(StatusSnapshot snapshot)
        ? Optional.of(snapshot)
        : Optional.empty();
  }
}
