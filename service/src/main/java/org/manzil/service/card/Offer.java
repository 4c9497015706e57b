package org.manzil.service.card;

import java.util.List;
import java.util.Map;

/**
 * What a wallet may ask for: whom to address its proofs to, the challenge they must answer.
 *
 * @param series of the copies issued now; the wallet drops those of an earlier one
 * @param changed by how much the series of a kind of copies is ahead of that; those left out by
 *     none
 */
public record Offer(
    String issuer,
    String challenge,
    List<CardConfiguration> configurations,
    int series,
    Map<String, Integer> changed,
    Room room) {

  /** The series of the copies of that kind issued now. */
  int series(CardConfiguration configuration) {
    return series + changed.getOrDefault(configuration.id(), 0);
  }
}
