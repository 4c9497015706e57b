package org.manzil.statuslist.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists used last, up to 64 MiB, and whom it is useless to ask again at once. */
final class ListMemory {

  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_ADDRESSES = 1_000;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Map<URI, KeptList> lists = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<URI, Failure> failures = new LinkedHashMap<>();
  private long bytes;
  private long failed;

  /** Counted through, so that one that came meanwhile can be told from one that was known. */
  private record Failure(Instant at, long number) {}

  synchronized @Nullable KeptList get(URI address) {
    return lists.get(address);
  }

  synchronized void put(URI address, KeptList list) {
    failures.remove(address);
    KeptList before = lists.put(address, list);
    bytes += list.bytes() - (before == null ? 0 : before.bytes());
    Iterator<KeptList> oldest = lists.values().iterator();
    while (lists.size() > 1 && (bytes > MOST_BYTES || lists.size() > MOST_ADDRESSES)) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  synchronized void failed(URI address, Instant now) {
    failures.put(address, new Failure(now, ++failed));
    if (failures.size() > MOST_ADDRESSES) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  /** Whether it failed a moment ago. */
  synchronized boolean isPausing(URI address, Instant now) {
    Failure failure = failures.get(address);
    return failure != null && !now.isBefore(failure.at()) && now.isBefore(failure.at().plus(PAUSE));
  }

  /** The number of the last time it failed; 0 when it has answered since, or was never asked. */
  synchronized long lastFailure(URI address) {
    Failure failure = failures.get(address);
    return failure == null ? 0 : failure.number();
  }
}
