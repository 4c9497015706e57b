package org.manzil.address;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.manzil.address.register.RegisterVersion;

/** The current index of a folder, as it was when opened; safe for many threads at once. */
public final class AddressIndex implements AutoCloseable {

  private AddressIndex() {}

  /**
   * Opens what the last finished import into the folder made current.
   *
   * @throws NoSuchFileException when nothing has been imported there yet
   */
  public static AddressIndex open(Path folder) throws IOException {
    throw new NoSuchFileException(folder.toString());
  }

  /**
   * Finds addresses as they are typed, best first: houses when the query has a number that one of
   * the streets has, else streets.
   *
   * @param lang a BCP 47 tag; decides the script of {@link AddressHit#text}
   * @param limit at most so many answers, and never more than ten
   */
  public List<AddressHit> search(String query, String lang, int limit) {
    return List.of();
  }

  /** The street or house of that id, if the index holds it as current. */
  public Optional<AddressHit> byId(String id, String lang) {
    return Optional.empty();
  }

  /** The register held, its version and its licence line. */
  public RegisterVersion register() {
    throw new IllegalStateException();
  }

  /** Whether the folder still points to this index; false after a newer import finished. */
  public boolean isCurrent() {
    return true;
  }

  @Override
  public void close() throws IOException {}
}
