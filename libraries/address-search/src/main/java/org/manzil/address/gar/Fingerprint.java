package org.manzil.address.gar;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.manzil.address.intake.Sha256;

/**
 * Tells deliveries apart by the names and sizes of their files, which hold a date and an id made
 * for each delivery; reading them only for that would take hours.
 */
final class Fingerprint {

  private Fingerprint() {}

  /** The fingerprint of files on top of what they change; that is empty for a full delivery. */
  static String of(String base, Collection<DeliveryFile> files) {
    return Sha256.hex(
        files.stream()
            .sorted(Comparator.comparing(DeliveryFile::region).thenComparing(DeliveryFile::table))
            .map(file -> "\n" + file.region() + "/" + file.name() + " " + file.size())
            .collect(Collectors.joining("", base, "")));
  }
}
