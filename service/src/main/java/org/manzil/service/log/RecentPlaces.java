package org.manzil.service.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What this node's last batches did, so that those who wait need not ask the database for it. */
final class RecentPlaces {

  private static final int MOST = 4 * SequencingBatch.LARGEST;

  private final Map<UUID, Long> places =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
          return size() > MOST;
        }
      };

  private long publishedSize;

  /** A batch that is stored. */
  synchronized void placed(SequencingBatch.Placed batch) {
    long position = batch.first();
    for (UUID entry : batch.entries()) {
      places.put(entry, position++);
    }
  }

  /** A checkpoint that is stored as published. */
  synchronized void published(long size) {
    publishedSize = Math.max(publishedSize, size);
  }

  /** Where the entry stands; empty where this node did not place it of late. */
  synchronized Optional<LogStore.Standing> standing(UUID entry) {
    return Optional.ofNullable(places.get(entry))
        .map(position -> new LogStore.Standing(position, publishedSize));
  }
}
