package org.manzil.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.manzil.trust.SignedTrustList;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustUpdate;

/**
 * What is believed of one address from earlier runs. Kept among the person's state and not among
 * what may be thrown away: who deletes it believes the next list on first use again.
 */
record BelievedTrust(URI address, Path file) {

  static BelievedTrust of(URI address) {
    String name = HexFormat.of().formatHex(address.toString().getBytes(StandardCharsets.UTF_8));
    return new BelievedTrust(
        address, HomeFolder.STATE.resolve("trust-lists").resolve(name + ".json"));
  }

  Optional<TrustFile> known() throws IOException {
    return Files.exists(file)
        ? Optional.of(TrustFile.parse(Files.readAllBytes(file)))
        : Optional.empty();
  }

  TrustFile firstUse(String token, Instant now) throws IOException {
    TrustFile list =
        SignedTrustList.onFirstUse(token, now)
            .orElseThrow(() -> new IOException(address + " serves no signed trust list"));
    System.err.println(
        "manzil: " + address + " is believed on first use; from now on only what it signs");
    keep(list);
    return list;
  }

  /** Refuses what the known list does not vouch for, so that nobody is led back to an old key. */
  TrustFile update(String token, TrustFile known, Instant now) throws IOException {
    return switch (SignedTrustList.update(token, known, now)) {
      case TrustUpdate.Unchanged() -> known;
      case TrustUpdate.Newer(TrustFile newer) -> {
        keep(newer);
        yield newer;
      }
      case TrustUpdate.Refused(var reason) ->
          throw new TrustRefusedException(
              reason, address + " does not follow from the list kept in " + file);
    };
  }

  private void keep(TrustFile list) throws IOException {
    Files.createDirectories(file.getParent());
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.write(partial, list.encode());
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
