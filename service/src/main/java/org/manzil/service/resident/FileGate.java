package org.manzil.service.resident;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.springframework.stereotype.Service;

/**
 * The one way to what is sealed. An officer's look is in the log, durably, before anything is
 * opened; there is no delayed and no hidden access.
 */
@Service
public class FileGate {

  private final Residents residents;
  private final AccessRecords accesses;

  FileGate(Residents residents, AccessRecords accesses) {
    this.residents = residents;
    this.accesses = accesses;
  }

  /** For writing into a file that stays closed. */
  public SealedFile closed(ResidentId resident) {
    return new SealedFile(residents.fileKey(resident));
  }

  /** The person's own file for the person who is signed in; never for anybody else. */
  public OpenFile own(ResidentId self) {
    return open(self);
  }

  /** Opens the file to an officer after recording the look. */
  public OpenFile officer(ResidentId resident, Look look) {
    accesses.record(resident, closed(resident), look);
    return open(resident);
  }

  /**
   * Opens the file again under a look of the same scope that was recorded a short while ago.
   *
   * @param changed the log entry that changed the notice last; a look from before does not count
   */
  public Optional<OpenFile> officerAgain(
      ResidentId resident, UUID registrar, String scope, Optional<UUID> changed) {
    return accesses.stands(resident, registrar, scope, changed)
        ? Optional.of(open(resident))
        : Optional.empty();
  }

  /**
   * For the log's self-check: what a sealed log entry's content commits to, which stands in the
   * public log anyway; nothing where it does not open. The content itself goes nowhere.
   */
  public Optional<byte[]> commitment(ResidentId resident, String place, byte[] sealedEntry) {
    try {
      byte[] entry = residents.fileKey(resident).open(place, sealedEntry);
      return Optional.of(SealedEntry.decode(entry).commitment());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * For what is done on a person's behalf while nobody is signed in: reminding them, and counting
   * whom a change of rules concerns. Opens only what they left for that (decision 011).
   *
   * @throws RuntimeException if it does not open
   */
  public byte[] unattended(ResidentId resident, Unattended what, String row, byte[] sealedBytes) {
    return residents.fileKey(resident).open(what.place(row), sealedBytes);
  }

  /**
   * For the same: the one day a sealed notice is about. The rest of it goes nowhere.
   *
   * @throws RuntimeException if it does not open, or is no notice
   */
  public LocalDate dayOf(ResidentId resident, String place, byte[] sealedEntry) {
    byte[] entry = residents.fileKey(resident).open(place, sealedEntry);
    if (SealedEntry.decode(entry).content().get("notice") instanceof Map<?, ?> notice
        && notice.get("since") instanceof String since) {
      return LocalDate.parse(since);
    }
    throw new IllegalStateException("the entry at " + place + " tells no day");
  }

  /**
   * For whoever holds the link that the person gave to the provider of their dwelling: name,
   * address and day of a sealed notice. The rest of it goes nowhere (decision 014).
   *
   * @throws RuntimeException if it does not open, or is no notice of a dwelling
   */
  public SeenByHost seenByHost(ResidentId resident, String place, byte[] sealedEntry) {
    SaltedEntry entry = SealedEntry.decode(residents.fileKey(resident).open(place, sealedEntry));
    return SeenByHost.of(entry.content(), entry.commitment());
  }

  private OpenFile open(ResidentId resident) {
    FileKey key = residents.fileKey(resident);
    return new OpenFile(residents.person(resident, key), residents.identity(resident), key);
  }
}
