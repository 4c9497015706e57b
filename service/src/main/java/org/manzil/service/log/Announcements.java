package org.manzil.service.log;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entries of the log whose content everybody may read, since it is about nobody. */
@Service
public class Announcements {

  private final TransparencyLog log;
  private final PeriodStore store;
  private final Clock clock;

  Announcements(TransparencyLog log, PeriodStore store, Clock clock) {
    this.log = log;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Adds an entry and shows its content with the log, as part of the caller's transaction. Content
   * is a JSON object with a member {@code kind}.
   *
   * @throws LogUnavailableException as {@link TransparencyLog#append}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announce(Map<String, ? extends @Nullable Object> content) {
    store.announce(log.append(content), clock.instant());
  }
}
