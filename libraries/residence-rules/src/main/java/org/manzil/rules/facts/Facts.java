package org.manzil.rules.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person told; null is "not told", never "no".
 *
 * @param purpose why they came
 * @param visaFree whether they came without a visa
 * @param arrived day they arrived in the country
 * @param stayDays how many days they mean to stay
 * @param movedIn day they moved into the dwelling the notice is about
 * @param movedOut day they moved out of that same dwelling, or of the one they leave
 * @param leavingCountry whether they leave the country when moving out
 * @param land part of the country, by its ISO 3166-2 part such as {@code BE}
 * @param nationality ISO 3166 alpha-2
 * @param birthDate date of birth, parts of which may be unknown
 * @param roles their roles; an empty set is "none of them"
 * @param familyLink their tie to a citizen of the country
 */
public record Facts(
    @Nullable Purpose purpose,
    @Nullable Boolean visaFree,
    @Nullable LocalDate arrived,
    @Nullable Integer stayDays,
    @Nullable LocalDate movedIn,
    @Nullable LocalDate movedOut,
    @Nullable Boolean leavingCountry,
    @Nullable String land,
    @Nullable String nationality,
    @Nullable BirthDate birthDate,
    @Nullable Set<Role> roles,
    @Nullable FamilyLink familyLink) {

  public Facts {
    roles = roles == null ? null : Set.copyOf(roles);
  }

  /** A builder that knows nothing yet. */
  public static FactsBuilder builder() {
    return new FactsBuilder();
  }

  /** A builder that starts from these facts. */
  public FactsBuilder toBuilder() {
    return new FactsBuilder(this);
  }

  /**
   * Reads facts as programs send them: names as in {@link FactName}, values as JSON has them; a
   * null value is a missing fact.
   *
   * @throws RefusedFactsException naming every unknown name and wrong value
   */
  public static Facts from(Map<String, ?> values) {
    return new FactsReader(values).read();
  }

  /** The part of the country, if told. */
  public Optional<String> landIfTold() {
    return Optional.ofNullable(land);
  }
}
