package org.manzil.traveldocument;

import java.util.Locale;

/** What a finding is about. */
public enum MrzField {
  /** The lines themselves, before any field could be told. */
  LINES,
  DOCUMENT_CODE,
  ISSUING_STATE,
  DOCUMENT_NUMBER,
  FAMILY_NAME,
  NATIONALITY,
  BIRTH_DATE,
  SEX,
  EXPIRY_DATE,
  OPTIONAL_DATA,
  /** The check digit over all checked fields together. */
  COMPOSITE;

  /** The field in message keys and vectors: {@code document-number}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
