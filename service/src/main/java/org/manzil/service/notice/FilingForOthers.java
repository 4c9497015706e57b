package org.manzil.service.notice;

import java.util.Optional;
import org.manzil.service.account.Actor;

/** Tells for whom somebody other than the person may file now. */
public interface FilingForOthers {

  /**
   * For whom; nothing where that is not for this to tell.
   *
   * @throws FilingEndedException if it is, and they file for nobody by now
   */
  Optional<Declaring> declaring(Actor actor);

  /** Is told after they have filed. */
  default void filed(Declaring declaring, Notice notice) {}
}
