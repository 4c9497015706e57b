package org.manzil.service.demo;

import java.security.SecureRandom;
import java.util.List;
import org.manzil.service.account.Accounts;
import org.manzil.service.account.Registrar;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented registrars. */
@Component
@Profile("demo")
class DemoOfficers {

  static final String OFFICE = "Demo Registration Authority, office 1";
  private static final List<String> STANDING = List.of("1001", "1002");
  private static final int FIRST_RANDOM = 10_000;
  private static final int NUMBERS = 900_000_000;

  private final Accounts accounts;
  private final SecureRandom random;

  DemoOfficers(Accounts accounts, SecureRandom random) {
    this.accounts = accounts;
    this.random = random;
  }

  /** The two registrars of the sign-in page, made on the first start. */
  List<Registrar> standing() {
    List<Registrar> there = accounts.registrars(STANDING);
    return there.isEmpty()
        ? STANDING.stream().map(number -> accounts.addRegistrar(OFFICE, number)).toList()
        : there;
  }

  /** One more registrar with a number of their own. */
  Registrar add() {
    int number = FIRST_RANDOM + random.nextInt(NUMBERS);
    return accounts.addRegistrar(OFFICE, Integer.toString(number));
  }
}
