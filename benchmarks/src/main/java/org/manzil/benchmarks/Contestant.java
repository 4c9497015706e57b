package org.manzil.benchmarks;

/** One who does the whole work for the person with this number, and fails loudly. */
interface Contestant {
  /** Verifies this person's presentation, with every check that Manzil makes but the status. */
  Object verify(int person) throws Exception;

  /** Issues this person's credential anew. */
  Object issue(int person) throws Exception;
}
