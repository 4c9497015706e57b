package org.manzil.service.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manzil.rules.Regime;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.trust.CredentialAnchor;
import org.manzil.trust.IssuerKey;
import org.manzil.trust.SignedTrustList;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedKey;
import org.manzil.trust.TrustedLog;
import org.manzil.trust.Validity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The authority's public keys in one file, in the data folder and signed for the network. */
@Service
class TrustFiles {

  private final byte[] file;
  private final String signed;

  TrustFiles(
      AuthorityKeys keys,
      NoteSigner log,
      Regime regime,
      TrustListStore store,
      Clock clock,
      @Value("${manzil.base-url}") String issuer,
      @Value("${manzil.data}") Path data) {
    // Dated by its newest key, so that nodes with the same keys begin with the same file.
    Instant first = keys.issuer().validFrom();
    TrustFile wanted = trustFile(keys, log, regime, issuer, first);
    TrustFile current = publish(store, wanted, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    this.file = current.encode();
    this.signed =
        SignedTrustList.sign(current, keys.trustList().id(), keys.trustList().privateKey());
    write(data.resolve("trust.json"));
  }

  /** The trust file as it is handed over. */
  byte[] file() {
    return file.clone();
  }

  /** The same, signed with the trust list's key, for those who have an older one. */
  String signed() {
    return signed;
  }

  /** The list last published where nothing has changed, else the next version of it. */
  private static TrustFile publish(TrustListStore store, TrustFile wanted, Instant now) {
    TrustFile next = wanted;
    while (true) {
      Optional<TrustFile> latest = store.latest();
      if (latest.isPresent()) {
        TrustFile known = latest.get();
        if (wanted.as(known.version(), known.issued()).equals(known)) {
          return known;
        }
        next = wanted.as(known.version() + 1, now.isAfter(known.issued()) ? now : known.issued());
      }
      if (store.add(next)) {
        return next;
      }
    }
  }

  private static TrustFile trustFile(
      AuthorityKeys keys, NoteSigner log, Regime regime, String issuer, Instant issued) {
    return new TrustFile(
        1,
        issued,
        regime.authority().name().in(Locale.ENGLISH),
        issuer,
        List.of(new IssuerKey(issuer, trusted(keys.issuer()))),
        List.of(
            new CredentialAnchor(
                keys.anchor(),
                new Validity(
                    keys.anchor().getNotBefore().toInstant(),
                    keys.anchor().getNotAfter().toInstant()))),
        List.of(trusted(keys.statusList())),
        List.of(trusted(keys.receipt())),
        Optional.of(new TrustedLog(log.verifierKey().name(), log.verifierKey().encode())),
        List.of(),
        0,
        List.of(trusted(keys.trustList())));
  }

  private static TrustedKey trusted(SigningKey key) {
    return new TrustedKey(
        key.id(), key.publicKey(), new Validity(key.validFrom(), key.validUntil()));
  }

  private void write(Path target) {
    try {
      Path partial = target.resolveSibling("trust.json.partial");
      Files.write(partial, file);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
