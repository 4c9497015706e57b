package org.manzil.service;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house that the compiler does not know; each is seen to fail once. */
class WallsTest {

  private static final String[] LIBRARIES = {
    "org.manzil.jose..",
    "org.manzil.credential..",
    "org.manzil.statuslist..",
    "org.manzil.transparencylog..",
    "org.manzil.trust..",
    "org.manzil.receipt..",
    "org.manzil.traveldocument..",
    "org.manzil.rules..",
    "org.manzil.address.."
  };
  private static final Set<String> CLOCKS =
      Set.of(
          Instant.class.getName(),
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          ZonedDateTime.class.getName());

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.manzil");
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("org.manzil.broken");

  @Test
  void librariesKnowNeitherSpringNorSql() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(with("org.manzil.broken.library.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql.."));
  }

  @Test
  void librariesHaveNoClockAndNoRandomnessOfTheirOwn() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(with("org.manzil.broken.library.."))
            .should(callMethodWhere(readsAHiddenClock()))
            .orShould()
            .callConstructor(SecureRandom.class));
  }

  @Test
  void theServiceTakesTimeFromItsClock() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("org.manzil.service..")
            .and()
            .resideOutsideOfPackage("org.manzil.service.database..")
            .should(callMethodWhere(readsAHiddenClock()));
    rule.check(MAIN);
    assertThat(
            noClasses()
                .should(callMethodWhere(readsAHiddenClock()))
                .evaluate(BROKEN)
                .hasViolation())
        .isTrue();
  }

  @Test
  void onlyTheGateFetchesAPersonsKey() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.manzil.service.resident.FileGate")
        .and()
        .doNotHaveFullyQualifiedName("org.manzil.service.resident.Residents")
        .should(callMethodWhere(calls("fileKey")))
        .check(MAIN);
    assertThat(noClasses().should(callMethodWhere(calls("fileKey"))).evaluate(MAIN).hasViolation())
        .isTrue();
  }

  @Test
  void onlyRemindersOpenAnythingUnattended() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.manzil.service.duty", "org.manzil.service.mail")
        .should(callMethodWhere(calls("unattended")))
        .check(MAIN);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.manzil.service.notice.Notices")
        .should(callMethodWhere(calls("dayOf").or(calls("seenByHost"))))
        .check(MAIN);
    for (String method : new String[] {"unattended", "dayOf", "seenByHost"}) {
      assertThat(noClasses().should(callMethodWhere(calls(method))).evaluate(MAIN).hasViolation())
          .isTrue();
    }
  }

  @Test
  void theDeskNeverOpensAFileAsIfItWereThePerson() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.manzil.service.desk..",
                "org.manzil.service.paper..",
                "org.manzil.broken.service..")
            .or()
            .haveNameMatching(
                "org\\.manzil\\.service\\.(dispute|host|report|inquiry|identity)\\..*(Desk|Inquiry|Door|Visit).*")
            .should(callMethodWhere(calls("own"))));
  }

  private static DescribedPredicate<JavaAccess<?>> calls(String method) {
    return DescribedPredicate.describe(
        "call " + method + " of the gate or what it stands on",
        access ->
            access.getTargetOwner().getPackageName().equals("org.manzil.service.resident")
                && access.getTarget().getName().equals(method));
  }

  private static DescribedPredicate<JavaAccess<?>> readsAHiddenClock() {
    return DescribedPredicate.describe(
        "take the time from nowhere",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          boolean now =
              CLOCKS.contains(owner)
                  && "now".equals(name)
                  && access.getTarget().getFullName().endsWith("now()");
          boolean system = "java.lang.System".equals(owner) && "currentTimeMillis".equals(name);
          return now || system;
        });
  }

  private static String[] with(String broken) {
    String[] all = Arrays.copyOf(LIBRARIES, LIBRARIES.length + 1);
    all[LIBRARIES.length] = broken;
    return all;
  }

  /** Holds in our code and is seen to fail on the broken fixture. */
  private static void holds(ArchRule rule) {
    rule.check(MAIN);
    assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
  }
}
