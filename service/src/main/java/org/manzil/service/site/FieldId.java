package org.manzil.service.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The HTML ids of form fields, so that the error summary's links find them; in templates
 * {@code @fieldId}.
 */
@Component("fieldId")
public class FieldId {

  /**
   * The id of the field at a binding path: {@code household[0].name} is {@code household-0-name}. A
   * date's day carries the id of the date, since errors of a date lead there.
   */
  public String of(String path) {
    String whole = path.endsWith(".day") ? path.substring(0, path.length() - 4) : path;
    return whole.replace("[", "-").replace("]", "").replace('.', '-');
  }

  /** The value of {@code aria-describedby} for a field with a hint, an error, both or none. */
  public @Nullable String describedBy(String id, @Nullable Object hint, boolean wrong) {
    String hinted = hint == null ? "" : id + "-hint";
    String all = wrong ? hinted + " " + id + "-error" : hinted;
    return all.isEmpty() ? null : all.strip();
  }
}
