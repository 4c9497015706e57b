package org.manzil.rules.decision;

import org.manzil.rules.language.Coded;

/** What a ground is a ground for. */
public enum GroundKind implements Coded {
  /** The notice goes back to the person to be corrected. */
  RETURN,
  /** The notice is refused. */
  REFUSAL
}
