package org.manzil.rules.facts;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds {@link Facts} one by one; null takes a fact back. */
public final class FactsBuilder {

  private @Nullable Purpose purpose;
  private @Nullable Boolean visaFree;
  private @Nullable LocalDate arrived;
  private @Nullable Integer stayDays;
  private @Nullable LocalDate movedIn;
  private @Nullable LocalDate movedOut;
  private @Nullable Boolean leavingCountry;
  private @Nullable String land;
  private @Nullable String nationality;
  private @Nullable BirthDate birthDate;
  private @Nullable Set<Role> roles;
  private @Nullable FamilyLink familyLink;

  FactsBuilder() {}

  FactsBuilder(Facts facts) {
    purpose = facts.purpose();
    visaFree = facts.visaFree();
    arrived = facts.arrived();
    stayDays = facts.stayDays();
    movedIn = facts.movedIn();
    movedOut = facts.movedOut();
    leavingCountry = facts.leavingCountry();
    land = facts.land();
    nationality = facts.nationality();
    birthDate = facts.birthDate();
    roles = facts.roles();
    familyLink = facts.familyLink();
  }

  public FactsBuilder purpose(@Nullable Purpose value) {
    purpose = value;
    return this;
  }

  public FactsBuilder visaFree(@Nullable Boolean value) {
    visaFree = value;
    return this;
  }

  public FactsBuilder arrived(@Nullable LocalDate value) {
    arrived = value;
    return this;
  }

  public FactsBuilder stayDays(@Nullable Integer value) {
    stayDays = value;
    return this;
  }

  public FactsBuilder movedIn(@Nullable LocalDate value) {
    movedIn = value;
    return this;
  }

  public FactsBuilder movedOut(@Nullable LocalDate value) {
    movedOut = value;
    return this;
  }

  public FactsBuilder leavingCountry(@Nullable Boolean value) {
    leavingCountry = value;
    return this;
  }

  public FactsBuilder land(@Nullable String value) {
    land = value;
    return this;
  }

  public FactsBuilder nationality(@Nullable String value) {
    nationality = value;
    return this;
  }

  public FactsBuilder birthDate(@Nullable BirthDate value) {
    birthDate = value;
    return this;
  }

  public FactsBuilder roles(@Nullable Set<Role> value) {
    roles = value;
    return this;
  }

  public FactsBuilder familyLink(@Nullable FamilyLink value) {
    familyLink = value;
    return this;
  }

  /** The facts told so far. */
  public Facts build() {
    return new Facts(
        purpose,
        visaFree,
        arrived,
        stayDays,
        movedIn,
        movedOut,
        leavingCountry,
        land,
        nationality,
        birthDate,
        roles,
        familyLink);
  }
}
