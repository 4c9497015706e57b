package org.manzil.address.search;

/** How far a search departs from what was typed. */
enum Level {
  /** No letter is corrected. */
  AS_TYPED,
  /** One letter of a word, or letters that sound the same. */
  NEAR,
  /** Two letters of a long word. */
  FAR
}
