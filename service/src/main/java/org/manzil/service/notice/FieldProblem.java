package org.manzil.service.notice;

import java.util.Locale;

/**
 * What is wrong with one answer.
 *
 * @param field its name in the interface, such as {@code since} or {@code host.name}
 * @param code stable: {@code missing}, {@code too-long}, {@code unknown}, {@code not-a-date},
 *     {@code future}, {@code too-early}, {@code before-birth}, {@code no-number}
 */
public record FieldProblem(String field, String code) {

  /** The key of its words: {@code notice.error.since.future}. */
  public String messageKey() {
    return "notice.error." + field.toLowerCase(Locale.ROOT) + "." + code;
  }
}
