package org.manzil.rules.timelimit;

import org.manzil.rules.language.Coded;

/** Whether the day a time limit starts from is its first day. */
public enum FirstDay implements Coded {
  COUNTED,
  NOT_COUNTED
}
