package org.manzil.service.demo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.manzil.service.mail.Carrier;
import org.manzil.service.mail.OutgoingMail;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration's mail: nothing is sent, and what would be is shown until the next start. */
@RestController
@Profile("demo")
class DemoOutbox implements Carrier {

  private static final int MOST = 1_000;

  private final List<OutgoingMail> carried = new CopyOnWriteArrayList<>();

  @Override
  public void carry(OutgoingMail mail) {
    carried.add(mail);
    if (carried.size() > MOST) {
      carried.removeFirst();
    }
  }

  /** The oldest first. */
  @GetMapping("/demo/outbox")
  List<OutgoingMail> outbox() {
    return List.copyOf(carried);
  }
}
