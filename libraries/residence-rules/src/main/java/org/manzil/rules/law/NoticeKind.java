package org.manzil.rules.law;

import org.manzil.rules.language.Coded;

/** What a notice of residence tells. */
public enum NoticeKind implements Coded {
  ARRIVAL,
  CHANGE,
  DEPARTURE
}
