package org.manzil.benchmarks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FamilyLink;
import org.manzil.rules.facts.Purpose;
import org.manzil.rules.facts.Role;

/** Invented people who have told everything that any rule asks. */
final class People {

  private static final List<String> NATIONALITIES =
      List.of("UZ", "TJ", "KG", "AM", "BY", "IN", "CN", "TR", "SY", "UA");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private People() {}

  static Facts[] seeded(int count) {
    SplittableRandom random = new SplittableRandom(20261123);
    return Stream.generate(() -> one(random)).limit(count).toArray(Facts[]::new);
  }

  private static Facts one(SplittableRandom random) {
    LocalDate arrived = FIRST.plusDays(random.nextInt(250));
    LocalDate movedIn = arrived.plusDays(random.nextInt(60));
    boolean moved = random.nextInt(4) == 0;
    return Facts.builder()
        .purpose(Purpose.values()[random.nextInt(Purpose.values().length)])
        .visaFree(random.nextBoolean())
        .arrived(arrived)
        .stayDays(1 + random.nextInt(700))
        .movedIn(movedIn)
        .movedOut(moved ? movedIn.plusDays(random.nextInt(300)) : null)
        .leavingCountry(moved ? random.nextBoolean() : null)
        .land("BE")
        .nationality(NATIONALITIES.get(random.nextInt(NATIONALITIES.size())))
        .birthDate(BirthDate.parse(Integer.toString(1950 + random.nextInt(75))))
        .roles(random.nextInt(50) == 0 ? EnumSet.of(Role.DIPLOMAT) : EnumSet.noneOf(Role.class))
        .familyLink(FamilyLink.values()[random.nextInt(FamilyLink.values().length)])
        .build();
  }
}
