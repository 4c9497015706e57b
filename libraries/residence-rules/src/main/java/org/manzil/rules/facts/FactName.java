package org.manzil.rules.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Wording;

/** The facts a rule may ask for. */
public enum FactName {
  PURPOSE("purpose"),
  VISA_FREE("visaFree"),
  ARRIVED("arrived"),
  STAY_DAYS("stayDays"),
  MOVED_IN("movedIn"),
  MOVED_OUT("movedOut"),
  LEAVING_COUNTRY("leavingCountry"),
  LAND("land"),
  NATIONALITY("nationality"),
  BIRTH_DATE("birthDate"),
  ROLES("roles"),
  FAMILY_LINK("familyLink");

  private final String code;

  FactName(String code) {
    this.code = code;
  }

  /** The name in files, requests and answers, such as {@code visaFree}. */
  public String code() {
    return code;
  }

  /** What is asked, as a noun phrase in the person's language. */
  public Wording wording() {
    return new Sentence("fact." + code);
  }

  /** The fact with this name. */
  public static Optional<FactName> of(String code) {
    return Arrays.stream(values()).filter(fact -> fact.code.equals(code)).findAny();
  }

  /** Names of all facts. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(FactName::code).toList();
  }
}
