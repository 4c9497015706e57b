package org.manzil.service.accesslog;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was shown at a look, in words. */
@Component
public class FieldNames {

  private final MessageSource messages;

  FieldNames(MessageSource messages) {
    this.messages = messages;
  }

  /** Each field by the name that the person knows it by; an unknown one as the entry has it. */
  public List<String> inWords(Access access, Locale locale) {
    return access.fields().stream().map(field -> name(field, locale)).toList();
  }

  private String name(String field, Locale locale) {
    String ofNotice = messages.getMessage("notice.field." + field, null, field, locale);
    String known = messages.getMessage("accesslog.field." + field, null, ofNotice, locale);
    return known == null ? field : known;
  }
}
