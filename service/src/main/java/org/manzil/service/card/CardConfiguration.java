package org.manzil.service.card;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of credential: the card with every fact for wallets; one-time proof copies with the one to
 * three facts of a ready-made request; the same facts on paper.
 *
 * @param id {@code card}, {@code proof-<request>} or {@code print-<request>}
 * @param type the {@code vct}
 * @param copies how many a wallet keeps
 * @param withChain certificates in the header; the short form names the key for trust lists
 */
public record CardConfiguration(
    String id, String type, List<String> facts, int copies, Duration life, boolean withChain) {

  static final String CARD = "card";
  private static final Duration CARD_LIFE = Duration.ofDays(90);
  private static final Duration PROOF_LIFE = Duration.ofDays(14);
  private static final Duration PRINT_LIFE = Duration.ofDays(30);
  private static final int PROOF_COPIES = 5;

  static CardConfiguration card(List<String> facts) {
    return new CardConfiguration(CARD, "urn:manzil:card:1", facts, 1, CARD_LIFE, true);
  }

  static CardConfiguration proof(String request, List<String> facts) {
    return new CardConfiguration(
        "proof-" + request, "urn:manzil:proof:1", facts, PROOF_COPIES, PROOF_LIFE, false);
  }

  static CardConfiguration print(String request, List<String> facts) {
    return new CardConfiguration(
        "print-" + request, "urn:manzil:print:1", facts, 1, PRINT_LIFE, false);
  }

  /** Those of the facts that it carries, in its own order. */
  Map<String, String> carried(Map<String, String> values) {
    Map<String, String> carried = new LinkedHashMap<>();
    for (String fact : facts) {
      String value = values.get(fact);
      if (value != null) {
        carried.put(fact, value);
      }
    }
    return carried;
  }
}
