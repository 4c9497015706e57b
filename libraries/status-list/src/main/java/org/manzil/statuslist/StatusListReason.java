package org.manzil.statuslist;

/** Why a status list token was refused; the kebab-case codes are stable. */
public enum StatusListReason {
  TOO_LARGE("too-large"),
  MALFORMED("malformed"),
  TYPE_NOT_ACCEPTED("type-not-accepted"),
  ALGORITHM_NOT_ACCEPTED("algorithm-not-accepted"),
  HEADER_NOT_ACCEPTED("header-not-accepted"),
  KEY_NOT_TRUSTED("key-not-trusted"),
  SIGNATURE_WRONG("signature-wrong"),
  SUBJECT_WRONG("subject-wrong"),
  CLAIM_MALFORMED("claim-malformed"),
  ISSUED_IN_FUTURE("issued-in-future"),
  NOT_YET_VALID("not-yet-valid"),
  OLDER_THAN_KNOWN("older-than-known"),
  EXPIRED("expired"),
  LIST_MALFORMED("list-malformed"),
  LIST_TOO_LARGE("list-too-large");

  private final String code;

  StatusListReason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
