package org.manzil.acceptance.faults;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzil.acceptance.failpoint.Action;

/** Where a crash could lose or double something, in the order in which a filing comes by. */
enum Moment {
  BEFORE_THE_FILINGS_COMMIT("org.postgresql.jdbc.PgConnection#commit:before@S.notice.FilingDesk"),
  AFTER_THE_FILINGS_COMMIT("org.postgresql.jdbc.PgConnection#commit:after@S.notice.FilingDesk"),
  BEFORE_THE_BATCHS_COMMIT("org.postgresql.jdbc.PgConnection#commit:before@S.log.SequencingBatch"),
  AFTER_THE_BATCHS_COMMIT("org.postgresql.jdbc.PgConnection#commit:after@S.log.SequencingBatch"),
  BEFORE_PUBLISHING("S.log.Publisher#cosignAndPublish:before"),
  BEFORE_THE_WITNESS_IS_ASKED("org.manzil.transparencylog.witness.WitnessClient#add:before"),
  AFTER_THE_WITNESS_HAS_COSIGNED("org.manzil.transparencylog.witness.WitnessClient#add:after"),
  AFTER_PUBLISHING("S.log.LogStore#publish:after"),
  BEFORE_PUBLICATION_IS_REMEMBERED(
      "org.manzil.transparencylog.DurableFile#replace:before@S.log.PublishedMemory"),
  AFTER_PUBLICATION_IS_REMEMBERED("S.log.PublishedMemory#keep:after"),
  AFTER_THE_RECEIPT_IS_MADE("S.notice.Receipts#write:after"),
  AFTER_THE_RECEIPT_IS_KEPT("S.notice.Receipts#receipt:after");

  private final String failpoint;

  Moment(String failpoint) {
    this.failpoint = failpoint.replace("S.", "org.manzil.service.");
  }

  String failpoint() {
    return failpoint;
  }

  /** How what is durable just then may seem to have failed; empty where nothing is yet. */
  Optional<Action> failure() {
    return Optional.ofNullable(
        switch (this) {
          case AFTER_THE_FILINGS_COMMIT, AFTER_THE_BATCHS_COMMIT -> Action.LOSE_CONNECTION;
          case AFTER_THE_WITNESS_HAS_COSIGNED -> Action.LOSE_ANSWER;
          case AFTER_PUBLISHING, AFTER_PUBLICATION_IS_REMEMBERED, AFTER_THE_RECEIPT_IS_KEPT ->
              Action.FAIL;
          default -> null;
        });
  }

  /** All of them, as the agent is told. */
  static String all() {
    return Stream.of(values()).map(Moment::failpoint).collect(Collectors.joining(","));
  }
}
