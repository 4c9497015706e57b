package org.manzil.trust;

import java.util.List;

/**
 * The public log as it stood in one time: its origin line, its key and its witnesses as C2SP vkeys,
 * and how many different witnesses must have cosigned a checkpoint. A new key, origin or set of
 * witnesses begins a new time; the log itself may go on.
 */
public record TrustedLog(
    String origin, String vkey, List<String> witnesses, int witnessesRequired, Validity validity) {

  /** Refuses a witness given twice, and more required than there are. */
  public TrustedLog {
    witnesses = List.copyOf(witnesses);
    TrustRules.requireWitnesses(witnesses, witnessesRequired);
  }
}
