package org.manzil.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.statuslist.http.BoundedGet;
import org.manzil.statuslist.http.Origins;
import org.manzil.statuslist.jose.MalformedException;
import org.manzil.statuslist.jose.UnverifiedJws;
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
      URI address = URI.create(place);
      byte[] list =
          BoundedGet.of(Origins.none().and(address))
              .get(address, "application/manzil-trust-list+jwt")
              .body();
      return Optional.of(signed(new String(list, StandardCharsets.US_ASCII)));
    }
    return Optional.of(TrustFile.parse(Files.readAllBytes(Path.of(place))));
  }

  /** The list names its own keys, so the signature shows only that it arrived whole. */
  private static TrustFile signed(String token) {
    try {
      UnverifiedJws jws = UnverifiedJws.parse(token.strip());
      byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
      TrustFile file = TrustFile.parse(payload);
      boolean whole =
          file.trustListKeys().stream()
              .filter(key -> key.kid().equals(jws.headerText("kid")))
              .<PublicKey>map(key -> key.jwk().publicKey())
              .anyMatch(jws::isSignedBy);
      if (!whole) {
        throw new IllegalArgumentException("the trust list's signature does not fit");
      }
      return file;
    } catch (MalformedException e) {
      throw new IllegalArgumentException("the address does not serve a signed trust list", e);
    }
  }
}
