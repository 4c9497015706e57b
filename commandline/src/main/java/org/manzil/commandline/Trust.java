package org.manzil.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.statuslist.http.BoundedGet;
import org.manzil.statuslist.http.Origins;
import org.manzil.trust.SignedTrustList;
import org.manzil.trust.TrustFile;

/** The trust that a person hands to a command: a file, or the address of a signed trust list. */
final class Trust {

  private Trust() {}

  /** Nothing where none was named: then nothing can be decided. */
  static Optional<TrustFile> read(@Nullable String place) throws IOException {
    if (place == null) {
      return Optional.empty();
    }
    if (place.startsWith("https://") || place.startsWith("http://")) {
      return Optional.of(fetched(URI.create(place)));
    }
    return Optional.of(TrustFile.parse(Files.readAllBytes(Path.of(place))));
  }

  /** The newest list that follows from the one believed before; without a network, that one. */
  private static TrustFile fetched(URI address) throws IOException {
    BelievedTrust believed = BelievedTrust.of(address);
    Optional<TrustFile> known = believed.known();
    String token;
    try {
      token = new String(get(address), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      return known.orElseThrow(() -> e);
    }
    Instant now = Instant.now();
    return known.isPresent()
        ? believed.update(token, known.get(), now)
        : believed.firstUse(token, now);
  }

  private static byte[] get(URI address) throws IOException {
    return BoundedGet.of(Origins.none().and(address))
        .get(address, "application/" + SignedTrustList.TYPE)
        .body();
  }
}
