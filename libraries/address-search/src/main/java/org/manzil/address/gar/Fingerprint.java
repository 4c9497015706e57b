package org.manzil.address.gar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * Tells deliveries apart by the names and sizes of their files, which hold a date and an id made
 * for each delivery; reading them only for that would take hours.
 */
final class Fingerprint {

  private Fingerprint() {}

  /** The fingerprint of files on top of what they change; that is empty for a full delivery. */
  static String of(String base, Collection<DeliveryFile> files) {
    MessageDigest digest = sha256();
    digest.update(base.getBytes(StandardCharsets.UTF_8));
    files.stream()
        .sorted(Comparator.comparing(DeliveryFile::region).thenComparing(DeliveryFile::table))
        .map(file -> "\n" + file.region() + "/" + file.name() + " " + file.size())
        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
