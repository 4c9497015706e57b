package org.manzil.service.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Notice;

/**
 * A case as the officer who gave a reason sees it.
 *
 * @param content what the person filed, as on their receipt
 * @param hostAnswers what the provider of the dwelling says, the oldest first
 */
public record CaseFile(
    Notice notice,
    Map<String, ? extends @Nullable Object> content,
    List<RecordedAct> acts,
    List<HostAnswer> hostAnswers) {

  /** What is shown besides where the provider of the dwelling has answered. */
  static final String HOST_ANSWER = "hostAnswer";

  /** What of a person is shown with a case, as the person will read it in the access log. */
  static final List<String> FIELDS =
      List.of(
          "name",
          "birthDate",
          "nationality",
          "documentNumber",
          "address",
          "since",
          "host",
          "household",
          "dwelling",
          "goingTo");

  /** Names the case; the rest is personal. */
  @Override
  public String toString() {
    return "CaseFile[" + notice.number() + "]";
  }
}
