package org.manzil.service.resident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a resident is, as their document has it.
 *
 * @param givenName in the document's first script; empty for people with one name
 * @param familyName the same; one of both is not empty
 * @param birthDate {@code 1990-05-17}, or less where the document knows less: {@code 1990-05},
 *     {@code 1990}
 * @param nationality ISO 3166-1 alpha-2, or a code of ICAO Doc 9303-3 section 5 for what is no
 *     country: {@code XXA} for the stateless
 * @param issuingState a code as {@code nationality}; null where that is the issuing state
 * @param otherGivenName the same name in the document's other script, where it has one
 */
public record Person(
    String givenName,
    String familyName,
    String birthDate,
    String nationality,
    String documentNumber,
    @Nullable String issuingState,
    @Nullable String otherGivenName,
    @Nullable String otherFamilyName) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** A person whose document has one script and was issued by the state of their nationality. */
  public Person(
      String givenName,
      String familyName,
      String birthDate,
      String nationality,
      String documentNumber) {
    this(givenName, familyName, birthDate, nationality, documentNumber, null, null, null);
  }

  /** The person that a filed notice names, from the {@code declarant} of its content. */
  public static Person declared(@Nullable Object declarant) {
    Map<?, ?> said = declarant instanceof Map<?, ?> map ? map : Map.of();
    return new Person(
        text(said, "givenName"),
        text(said, "familyName"),
        text(said, "birthDate"),
        text(said, "nationality"),
        text(said, "documentNumber"),
        said.get("issuingState") instanceof String state ? state : null,
        said.get("otherGivenName") instanceof String given ? given : null,
        said.get("otherFamilyName") instanceof String family ? family : null);
  }

  private static String text(Map<?, ?> said, String field) {
    return said.get(field) instanceof String text ? text : "";
  }

  /** All that is stated, in this order; two people are stated the same if this is equal. */
  public List<String> stated() {
    return List.of(
        givenName,
        familyName,
        Objects.requireNonNullElse(otherGivenName, ""),
        Objects.requireNonNullElse(otherFamilyName, ""),
        birthDate,
        nationality,
        document().issuingState(),
        documentNumber);
  }

  /**
   * Whether a newer document says the same of its person: name and nationality as a desk compares
   * them, the date of birth, and, where it has one, the name in another script.
   */
  public boolean saysTheSame(Person newer) {
    return ShownName.of(this).equals(ShownName.of(newer))
        && birthDate.equals(newer.birthDate)
        && (newer.otherName().isEmpty() || newer.otherName().equals(otherName()));
  }

  /**
   * Whether a newer document can be the same person's: the date of birth is as before, or the whole
   * name is.
   */
  public boolean mayHave(Person newer) {
    ShownName before = ShownName.of(this);
    return birthDate.equals(newer.birthDate)
        || before.equals(new ShownName(newer.familyName, newer.givenName, nationality));
  }

  /** The names in the order in which people are addressed. */
  public String name() {
    return (givenName + " " + familyName).strip();
  }

  /** The names in the document's other script; empty where it has none. */
  public String otherName() {
    String given = Objects.requireNonNullElse(otherGivenName, "");
    return (given + " " + Objects.requireNonNullElse(otherFamilyName, "")).strip();
  }

  /** What the look-up by document goes by. */
  public ShownDocument document() {
    String state = Objects.requireNonNullElse(issuingState, nationality);
    return new ShownDocument(state, documentNumber, birthDate);
  }

  /** What the rules may ask of a person; they know countries alone. */
  public Map<String, String> ruleFacts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("birthDate", birthDate);
    if (COUNTRIES.contains(nationality)) {
      facts.put("nationality", nationality);
    }
    return facts;
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "Person[sealed]";
  }
}
