package org.manzil.service.myfile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.AnswersInWords;

/**
 * A person's file in short, as their own phone keeps it to be read without a network. Days are as a
 * page shows them.
 */
record KeptFile(
    String holder, String name, String madeAt, List<KeptNotice> notices, List<KeptDuty> duties) {

  /** A notice with what it says now; {@code address} as it can be filed again. */
  record KeptNotice(
      String number,
      String kind,
      String state,
      String filed,
      List<AnswersInWords.Answer> answers,
      @Nullable KeptAddress address,
      List<KeptReceipt> receipts) {

    /** Names the notice; the rest is personal. */
    @Override
    public String toString() {
      return "KeptNotice[" + number + "]";
    }
  }

  /** An address of an earlier notice. */
  record KeptAddress(@Nullable String addressId, String addressText) {

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "KeptAddress[]";
    }
  }

  /** A receipt that can be had at {@code /notices/{number}/receipts/{ordinal}}. */
  record KeptReceipt(int ordinal, String what, String at) {}

  /** A duty where it stands. */
  record KeptDuty(String title, @Nullable String lastDay, String state) {}

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "KeptFile[" + notices.size() + "]";
  }
}
