package org.manzil.rules.assessment;

import java.util.Locale;
import org.manzil.rules.facts.FactName;
import org.manzil.rules.language.Wording;

/**
 * The one fact to ask for next.
 *
 * @param name the fact
 * @param why which rule needs it
 */
public record NextFact(FactName name, Wording why) {

  /** Why it is asked, in the given language. */
  public String why(Locale locale) {
    return why.in(locale);
  }
}
