package org.manzil.service.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a person agrees with their helper.
 *
 * @param helper the helper's name, as it shall stand on receipts
 * @param organisation for whom the helper works; empty for a friend or relative
 * @param acts at least one
 * @param lastDay the last day on which the helper may act
 */
public record Terms(String helper, String organisation, Set<Act> acts, LocalDate lastDay) {

  public Terms {
    acts = Set.copyOf(acts);
  }

  /** In the order they are offered. */
  public List<Act> actsInOrder() {
    return acts.stream().sorted().toList();
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "Terms[personal]";
  }
}
