package org.manzil.service.obligation;

import org.jspecify.annotations.Nullable;
import org.manzil.rules.law.Source;

/**
 * Who must act for a member of a household, and why.
 *
 * @param age in completed years, below which a parent acts; null where the rule names none
 * @param words of the rule, in the reader's language; null where it just names the actor
 */
public record Acting(Who who, @Nullable Integer age, @Nullable String words, Source source) {

  /** Who acts. */
  public enum Who {
    /** A parent, for a child. */
    PARENT,
    /** The member themselves: they file their own notice. */
    THEMSELVES,
    /** Nobody need act: the rule exempts people of that age. */
    NOBODY,
    /** What is known of the date of birth does not decide it. */
    REGISTRAR
  }
}
