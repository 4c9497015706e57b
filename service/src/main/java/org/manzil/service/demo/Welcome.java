package org.manzil.service.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where the demonstration is, who to be and what to try. */
@Component
@Profile("demo")
class Welcome {

  private final String base;
  private final String data;

  Welcome(@Value("${manzil.base-url}") String base, @Value("${manzil.data}") String data) {
    this.base = base;
    this.data = data;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    System.out.println(
        """

        Manzil is ready: %1$s

        Sign in at %1$s/sign-in, no password, as
          a resident     Dilnoza Karimova, Фаррух Раҳимов or Thị Mai Nguyễn
          a registrar    officer 1001 or 1002

        Three things to try
          1. As Dilnoza, file where you live: type "tverskaya 7", and keep the receipt file.
             ./manzil receipt verify --trust %2$s/trust.json FILE
          2. As officer 1001, open the case with a reason and accept it. As Dilnoza, see who looked,
             get your card, show one fact as a QR and open its link as a verifier would.
          3. Audit the public log: ./manzil audit --trust %2$s/trust.json %1$s/log

        Ctrl-C stops it; the data stays in %2$s.
        """
            .formatted(base, data));
  }
}
