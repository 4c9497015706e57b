package org.manzil.service.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Counts tries in memory alone. Whose they are is kept as a hash under a key that is random, never
 * written down and forgotten every night, so the counts cannot become a record of who was here.
 */
@Component
public class Limits {

  /** Counts held at once; the longest unused is forgotten first. */
  private static final int MOST_COUNTS = 100_000;

  private final SecureRandom random;
  private final Clock clock;
  private final Map<ByteBuffer, Bucket> counts = new LinkedHashMap<>(16, 0.75f, true);
  private LocalDate day = LocalDate.MIN;
  private byte[] key = new byte[0];

  Limits(SecureRandom random, Clock clock) {
    this.random = random;
    this.clock = clock;
  }

  /**
   * Counts one try.
   *
   * @param who an address, an account, a document: anything that names whose try it is
   * @return nothing if it may be made, else how long to wait before the next
   */
  public synchronized Optional<Duration> refused(Limit limit, String who) {
    turnKey();
    Bucket count = counts.computeIfAbsent(hash(limit.name() + '\n' + who), any -> bucket(limit));
    if (counts.size() > MOST_COUNTS) {
      counts.remove(counts.keySet().iterator().next());
    }
    ConsumptionProbe probe = count.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private void turnKey() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      day = today;
      key = new byte[32];
      random.nextBytes(key);
      counts.clear();
    }
  }

  private ByteBuffer hash(String who) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return ByteBuffer.wrap(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static Bucket bucket(Limit limit) {
    return Bucket.builder()
        .addLimit(tries -> tries.capacity(limit.tries()).refillGreedy(limit.tries(), limit.per()))
        .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
        .build();
  }
}
