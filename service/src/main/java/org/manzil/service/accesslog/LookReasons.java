package org.manzil.service.accesslog;

import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why somebody looked, as the person reads it: an officer's own words, or a code in words. */
@Component
public class LookReasons {

  /** A document was shown whose owner has an account: the service asked for no reason. */
  public static final String DOCUMENT_SHOWN = "document-shown";

  /** What entries hold in place of words where a reason was chosen from a list. */
  private static final Set<String> CODES =
      Set.of(
          DOCUMENT_SHOWN,
          "case-decide",
          "case-confirm",
          "case-at-desk",
          "case-asked",
          "case-appeal",
          "dispute-answer",
          "report-answer",
          "hearing-answer");

  private final MessageSource messages;

  LookReasons(MessageSource messages) {
    this.messages = messages;
  }

  /** The words of a reason in the reader's language; what an officer wrote stays as it is. */
  public String inWords(String reason) {
    return CODES.contains(reason)
        ? messages.getMessage(
            "accesslog.script.reason." + reason, new Object[0], LocaleContextHolder.getLocale())
        : reason;
  }
}
