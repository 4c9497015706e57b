package org.manzil.service.myfile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.obligation.DutyInWords;

/**
 * A notice as its page shows it.
 *
 * @param filedBy who filed it for the person; null where they did themself
 * @param logIndex where its entry stands in the public log; null while the receipt follows
 * @param corrected whether the differences are from what the notice said before its correction;
 *     else they are from the notice before
 * @param duty null where the rules needed more than the notice says
 */
record NoticeView(
    String number,
    String kind,
    String state,
    Instant filedAt,
    String declarant,
    AnswersInWords.@Nullable FiledBy filedBy,
    @Nullable Long logIndex,
    List<AnswersInWords.Answer> answers,
    boolean corrected,
    List<AnswersInWords.Difference> differences,
    @Nullable DutyInWords duty,
    List<DecisionInWords> decisions) {

  /** Names the notice; the rest is personal. */
  @Override
  public String toString() {
    return "NoticeView[" + number + "]";
  }
}
