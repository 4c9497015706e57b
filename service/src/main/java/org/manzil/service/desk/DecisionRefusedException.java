package org.manzil.service.desk;

/** A decision that cannot be taken as it is; nothing was written. */
public final class DecisionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why; each has a problem type of the same name. */
  public enum Reason {
    /** There is no such case. */
    NO_CASE,
    /** The officer must open the case and give a reason first. */
    OPEN_FIRST,
    /** A heavy act is confirmed by somebody else than who proposed it. */
    OWN_PROPOSAL,
    /** Whoever filed the notice from paper does not decide it. */
    OWN_FILING,
    /** Whoever's word alone stands for the person does not decide what is filed in that name. */
    OWN_PERSON,
    /** A host has objected and the person may still reply, see {@link Act#objectedBy}. */
    NOT_HEARD,
    /** A revocation is proposed because the host objects, and no host has. */
    NO_OBJECTION,
    /** The notice is not in a state where this can be done. */
    WRONG_STATE,
    /** A refusal or revocation needs a ground of the regime. */
    GROUND_MISSING,
    /** A return names at least one field. */
    FIELDS_MISSING
  }

  private final Reason reason;

  DecisionRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
