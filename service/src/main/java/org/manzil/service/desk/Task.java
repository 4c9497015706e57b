package org.manzil.service.desk;

import java.util.Locale;

/** What a case in the queue waits for. */
public enum Task {
  DECIDE,
  CONFIRM_REFUSAL,
  CONFIRM_REVOCATION;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Task of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
