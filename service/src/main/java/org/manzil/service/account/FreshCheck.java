package org.manzil.service.account;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Component;

/**
 * Whether the person in a session has just shown who they are. An open session that somebody else
 * got hold of must not be able to plant a key that outlives it.
 */
@Component
public class FreshCheck {

  private static final String AT = "manzil.checked-at";
  private static final String MAY_LACK_WAY_BACK = "manzil.may-lack-way-back";
  private static final Duration LIFE = Duration.ofMinutes(10);

  /** Whoever came in so may have nothing yet to come back with; the last is open to anybody. */
  private static final Set<SignedInBy> MAY_LACK_ONE =
      Set.of(SignedInBy.SIGN_UP, SignedInBy.ONE_TIME_CODE, SignedInBy.DEMONSTRATION);

  private final KeyHolders holders;
  private final Clock clock;

  FreshCheck(KeyHolders holders, Clock clock) {
    this.holders = holders;
    this.clock = clock;
  }

  /** The person has signed in. */
  void begun(HttpSession session, SignedInBy by) {
    session.setAttribute(MAY_LACK_WAY_BACK, MAY_LACK_ONE.contains(by));
    passed(session);
  }

  /** The person has confirmed by passkey that it is they. */
  public void passed(HttpSession session) {
    session.setAttribute(AT, clock.millis());
  }

  /**
   * Whether that was at most ten minutes ago. Whoever came by sign-up or by a code and has no way
   * to come back has nothing to confirm it with, and is let through: they would lose their file. No
   * other session is: what the person came by may have gone since, and not by their hand.
   */
  public boolean holds(ResidentId resident, HttpSession session) {
    Instant now = clock.instant();
    return (session.getAttribute(AT) instanceof Long at
            && now.isBefore(Instant.ofEpochMilli(at).plus(LIFE)))
        || (Boolean.TRUE.equals(session.getAttribute(MAY_LACK_WAY_BACK))
            && !holders.hasWayIn(resident, now));
  }
}
