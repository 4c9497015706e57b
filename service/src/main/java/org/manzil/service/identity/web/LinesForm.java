package org.manzil.service.identity.web;

import org.jspecify.annotations.Nullable;

/** The lines at the foot of a document, as typed or pasted. */
record LinesForm(@Nullable String mrz) {

  String typed() {
    return mrz == null ? "" : mrz;
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "LinesForm[]";
  }
}
