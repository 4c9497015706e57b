package org.manzil.rules.condition;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.FactName;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FamilyLink;
import org.manzil.rules.facts.Purpose;
import org.manzil.rules.facts.Role;

/** One condition of a rule: a fact, and what the rule wants it to be. */
public sealed interface Condition {

  /** The fact it rests on. */
  FactName fact();

  /** Whether the facts meet it; {@code day} is the day of the event, if that is known. */
  Answer test(Facts facts, @Nullable LocalDate day);

  /** The purpose is one of these. */
  record OfPurpose(Set<Purpose> purposes) implements Condition {
    @Override
    public FactName fact() {
      return FactName.PURPOSE;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      Purpose told = facts.purpose();
      return told == null ? Answer.NOT_TOLD : Answer.of(purposes.contains(told));
    }
  }

  /** Came without a visa, or with one. */
  record VisaFree(boolean wanted) implements Condition {
    @Override
    public FactName fact() {
      return FactName.VISA_FREE;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      Boolean told = facts.visaFree();
      return told == null ? Answer.NOT_TOLD : Answer.of(told == wanted);
    }
  }

  /** Leaves the country, or stays in it. */
  record LeavingCountry(boolean wanted) implements Condition {
    @Override
    public FactName fact() {
      return FactName.LEAVING_COUNTRY;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      Boolean told = facts.leavingCountry();
      return told == null ? Answer.NOT_TOLD : Answer.of(told == wanted);
    }
  }

  /** The stay is at least and at most so many days, both included. */
  record StayOf(int least, int most) implements Condition {
    @Override
    public FactName fact() {
      return FactName.STAY_DAYS;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      Integer told = facts.stayDays();
      return told == null ? Answer.NOT_TOLD : Answer.of(told >= least && told <= most);
    }
  }

  /** Arrived from the first of these days to the last, both included. */
  record ArrivedBetween(LocalDate first, LocalDate last) implements Condition {
    @Override
    public FactName fact() {
      return FactName.ARRIVED;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      LocalDate told = facts.arrived();
      return told == null
          ? Answer.NOT_TOLD
          : Answer.of(!told.isBefore(first) && !told.isAfter(last));
    }
  }

  /** Lives in one of these parts of the country. */
  record InLand(Set<String> lands) implements Condition {
    @Override
    public FactName fact() {
      return FactName.LAND;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      String told = facts.land();
      return told == null ? Answer.NOT_TOLD : Answer.of(lands.contains(told));
    }
  }

  /** Is a citizen of one of these countries. */
  record NationalOf(Set<String> countries) implements Condition {
    @Override
    public FactName fact() {
      return FactName.NATIONALITY;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      String told = facts.nationality();
      return told == null ? Answer.NOT_TOLD : Answer.of(countries.contains(told));
    }
  }

  /** Has one of these roles. */
  record InRole(Set<Role> roles) implements Condition {
    @Override
    public FactName fact() {
      return FactName.ROLES;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      Set<Role> told = facts.roles();
      return told == null ? Answer.NOT_TOLD : Answer.of(told.stream().anyMatch(roles::contains));
    }
  }

  /** Is so tied to a citizen of the country. */
  record OfFamily(Set<FamilyLink> links) implements Condition {
    @Override
    public FactName fact() {
      return FactName.FAMILY_LINK;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      FamilyLink told = facts.familyLink();
      return told == null ? Answer.NOT_TOLD : Answer.of(links.contains(told));
    }
  }

  /** Is, on the day of the event, at least so old and under so old, in completed years. */
  record OfAge(int least, int under) implements Condition {
    @Override
    public FactName fact() {
      return FactName.BIRTH_DATE;
    }

    @Override
    public Answer test(Facts facts, @Nullable LocalDate day) {
      BirthDate told = facts.birthDate();
      if (told == null || day == null) {
        return Answer.NOT_TOLD;
      }
      boolean ifOldest = holds(told.mostAgeOn(day));
      boolean ifYoungest = holds(told.leastAgeOn(day));
      return ifOldest == ifYoungest ? Answer.of(ifOldest) : Answer.UNDECIDABLE;
    }

    private boolean holds(int age) {
      return age >= least && age < under;
    }
  }
}
