package org.manzil.service.account;

import java.util.List;

/** The people a sign-in page may offer by a button; only the demonstration has such. */
public interface SignInOffers {

  /**
   * One person to act as.
   *
   * @param code names the person in the form
   * @param name as the button says it
   * @param storyKey message key of one line about the person
   * @param officer a registrar, else a resident
   */
  record Offer(String code, String name, String storyKey, boolean officer) {}

  /** Everybody offered: residents first. */
  List<Offer> offers();
}
