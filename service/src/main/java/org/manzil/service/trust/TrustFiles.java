package org.manzil.service.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.manzil.service.log.LogPeriod;
import org.manzil.service.log.LogPeriodBegan;
import org.manzil.service.log.LogPeriods;
import org.manzil.service.obligation.Regimes;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.trust.CredentialAnchor;
import org.manzil.trust.IssuerKey;
import org.manzil.trust.SignedTrustList;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedKey;
import org.manzil.trust.TrustedLog;
import org.manzil.trust.Validity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The authority's public keys in one file, in the data folder and signed for the network. */
@Service
class TrustFiles {

  /** The list as it is published, plain and signed. */
  private record Published(byte[] file, String signed) {}

  private final AuthorityKeys keys;
  private final LogPeriods log;
  private final Regimes regimes;
  private final TrustListStore store;
  private final Clock clock;
  private final String issuer;
  private final Path data;
  private volatile Published published;

  TrustFiles(
      AuthorityKeys keys,
      LogPeriods log,
      Regimes regimes,
      TrustListStore store,
      Clock clock,
      @Value("${manzil.base-url}") String issuer,
      @Value("${manzil.data}") Path data) {
    this.keys = keys;
    this.log = log;
    this.regimes = regimes;
    this.store = store;
    this.clock = clock;
    this.issuer = issuer;
    this.data = data;
    this.published = publish();
  }

  /** The trust file as it is handed over. */
  byte[] file() {
    return published.file().clone();
  }

  /** The same, signed with the trust list's key, for those who have an older one. */
  String signed() {
    return published.signed();
  }

  @EventListener
  void on(LogPeriodBegan period) {
    published = publish();
  }

  private Published publish() {
    // Dated by its newest key, so that nodes with the same keys begin with the same file.
    TrustFile wanted = trustFile(keys.issuer().validFrom());
    TrustFile current = publish(store, wanted, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    write(data.resolve("trust.json"), current.encode());
    return new Published(
        current.encode(),
        SignedTrustList.sign(current, keys.trustList().id(), keys.trustList().privateKey()));
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

  private TrustFile trustFile(Instant issued) {
    List<TrustedLog> logs = logs();
    return new TrustFile(
        1,
        issued,
        regimes.today().authority().name().in(Locale.ENGLISH),
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
        Optional.of(logs.getLast()),
        logs.subList(0, logs.size() - 1),
        List.of(trusted(keys.trustList())));
  }

  /** Each log until the next one began, the present one as long as its key. */
  private List<TrustedLog> logs() {
    List<LogPeriod> periods = log.all();
    List<TrustedLog> logs = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      LogPeriod period = periods.get(i);
      boolean present = i + 1 == periods.size();
      Instant until = present ? keys.log().validUntil() : periods.get(i + 1).from();
      logs.add(
          new TrustedLog(
              period.origin(),
              period.key().encode(),
              period.witnesses().stream().map(VerifierKey::encode).toList(),
              period.witnessesRequired(),
              new Validity(i == 0 ? keys.log().validFrom() : period.from(), until)));
    }
    return logs;
  }

  private static TrustedKey trusted(SigningKey key) {
    return new TrustedKey(
        key.id(), key.publicKey(), new Validity(key.validFrom(), key.validUntil()));
  }

  private static void write(Path target, byte[] file) {
    try {
      Path partial = target.resolveSibling("trust.json.partial");
      Files.write(partial, file);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
