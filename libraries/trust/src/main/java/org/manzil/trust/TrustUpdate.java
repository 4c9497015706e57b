package org.manzil.trust;

/** What a fetched trust list is to one who already holds a trust file. */
public sealed interface TrustUpdate {
  /** A later version, signed by a key that the known file names: keep it in place of that one. */
  record Newer(TrustFile file) implements TrustUpdate {}

  /** The very file that is known. */
  record Unchanged() implements TrustUpdate {}

  /** Not to be believed; the known file stands. */
  record Refused(Reason reason) implements TrustUpdate {}

  /** Why a list is refused. The kebab-case codes are stable. */
  enum Reason {
    MALFORMED("trust-list-malformed"),
    SIGNATURE_WRONG("trust-list-signature-wrong"),
    OF_ANOTHER_ISSUER("trust-list-of-another-issuer"),
    ISSUED_IN_FUTURE("trust-list-issued-in-future"),
    /** A lower version, or a higher one that claims to have been made earlier. */
    ROLLED_BACK("trust-list-rolled-back"),
    /** The known version number with other content: two lists are being shown to the world. */
    FORKED("trust-list-forked");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
