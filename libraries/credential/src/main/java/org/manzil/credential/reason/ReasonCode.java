package org.manzil.credential.reason;

/**
 * Why a presentation is not valid, in the order in which it is checked. The kebab-case codes are
 * stable; {@code docs/standards/reasons.md} explains each.
 */
public enum ReasonCode {
  PROOF_TEXT_TOO_LONG("proof-text-too-long"),
  PROOF_TEXT_MALFORMED("proof-text-malformed"),
  PROOF_VERSION_UNKNOWN("proof-version-unknown"),
  PROOF_PARTS_MIXED("proof-parts-mixed"),
  PROOF_TEXT_TOO_LARGE("proof-text-too-large"),
  TOO_LARGE("too-large"),
  TOO_MANY_DISCLOSURES("too-many-disclosures"),
  MALFORMED_PRESENTATION("malformed-presentation"),
  MALFORMED_BASE64URL("malformed-base64url"),
  MALFORMED_JSON("malformed-json"),
  TYPE_NOT_ACCEPTED("type-not-accepted"),
  ALGORITHM_NOT_ACCEPTED("algorithm-not-accepted"),
  HEADER_NOT_ACCEPTED("header-not-accepted"),
  ISSUER_NOT_TRUSTED("issuer-not-trusted"),
  CERTIFICATE_MALFORMED("certificate-malformed"),
  CERTIFICATE_NOT_TRUSTED("certificate-not-trusted"),
  ISSUER_AMBIGUOUS("issuer-ambiguous"),
  ISSUER_SIGNATURE_WRONG("issuer-signature-wrong"),
  HASH_ALGORITHM_NOT_ACCEPTED("hash-algorithm-not-accepted"),
  DIGEST_MALFORMED("digest-malformed"),
  DIGEST_REPEATED("digest-repeated"),
  DISCLOSURE_MALFORMED("disclosure-malformed"),
  DISCLOSURE_NOT_REFERENCED("disclosure-not-referenced"),
  NAME_RESERVED("name-reserved"),
  NAME_COLLISION("name-collision"),
  CLAIM_MISSING("claim-missing"),
  CLAIM_MALFORMED("claim-malformed"),
  TYPE_OF_CREDENTIAL_NOT_EXPECTED("vct-not-expected"),
  EXPIRED("expired"),
  NOT_YET_VALID("not-yet-valid"),
  ISSUED_IN_FUTURE("issued-in-future"),
  UNBOUND_TOO_LONG("unbound-too-long"),
  KEY_BINDING_MISSING("key-binding-missing"),
  KEY_BINDING_TYPE("key-binding-type"),
  KEY_BINDING_ALGORITHM("key-binding-algorithm"),
  KEY_BINDING_HEADER("key-binding-header"),
  KEY_BINDING_KEY("key-binding-key"),
  KEY_BINDING_SIGNATURE_WRONG("key-binding-signature-wrong"),
  AUDIENCE_WRONG("audience-wrong"),
  NONCE_WRONG("nonce-wrong"),
  PRESENTATION_HASH_WRONG("sd-hash-wrong"),
  KEY_BINDING_TIME("key-binding-time"),
  KEY_BINDING_TOO_OLD("key-binding-too-old"),
  KEY_BINDING_IN_FUTURE("key-binding-in-future"),
  TYPE_METADATA_MISSING("type-metadata-missing"),
  TYPE_METADATA_MALFORMED("type-metadata-malformed"),
  TYPE_METADATA_INTEGRITY("type-metadata-integrity"),
  TYPE_DISCLOSURE_WRONG("type-disclosure-wrong"),
  TYPE_CLAIM_MISSING("type-claim-missing"),
  STATUS_MISSING("status-missing"),
  STATUS_MALFORMED("status-malformed"),
  STATUS_NOT_LISTED("status-not-listed"),
  REVOKED("revoked");

  private final String code;

  ReasonCode(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
