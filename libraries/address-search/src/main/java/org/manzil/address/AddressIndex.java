package org.manzil.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.Generations;
import org.manzil.address.index.Gone;
import org.manzil.address.index.GoneReader;
import org.manzil.address.index.House;
import org.manzil.address.index.Street;
import org.manzil.address.index.StreetReader;
import org.manzil.address.name.Romanisation;
import org.manzil.address.register.RegisterVersion;
import org.manzil.address.search.Finder;
import org.manzil.address.search.Match;

/** The current index of a folder, as it was when opened; safe for many threads at once. */
public final class AddressIndex implements AutoCloseable {

  private static final int MOST_ANSWERS = 10;

  private final Generations generations;
  private final String generation;
  private final StreetReader reader;
  private final GoneReader gone;
  private final Finder finder;

  private AddressIndex(
      Generations generations, String generation, StreetReader reader, GoneReader gone) {
    this.generations = generations;
    this.generation = generation;
    this.reader = reader;
    this.gone = gone;
    this.finder = new Finder(reader);
  }

  /**
   * Opens what the last finished import into the folder made current.
   *
   * @throws NoSuchFileException when nothing has been imported there yet
   */
  public static AddressIndex open(Path folder) throws IOException {
    Generations generations = new Generations(folder);
    Path current = generations.current();
    GoneReader gone = GoneReader.open(current);
    try {
      String name = current.getFileName().toString();
      return new AddressIndex(generations, name, StreetReader.open(current), gone);
    } catch (IOException | RuntimeException failed) {
      gone.close();
      throw failed;
    }
  }

  /**
   * Finds addresses as they are typed, best first: houses when the query has a number that one of
   * the streets has, else streets. Any text is answered, if only by an empty list.
   *
   * @param lang a BCP 47 tag; decides the script of {@link AddressHit#text}
   * @param limit at most so many answers, and never more than ten
   */
  public List<AddressHit> search(String query, String lang, int limit) {
    int most = Math.min(limit, MOST_ANSWERS);
    if (most < 1) {
      return List.of();
    }
    try {
      return finder.find(query, most).stream().map(match -> hit(match, lang)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The street or house of that id, if the index holds it as current; its score is 1. */
  public Optional<AddressHit> byId(String id, String lang) {
    try {
      Integer number = reader.byId(id);
      if (number == null) {
        return Optional.empty();
      }
      return Optional.of(hit(whole(id, number), lang));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * What has become of an address filed under that id; empty when the register held does not know
   * it and says nothing of it.
   */
  public Optional<AddressFate> fate(String id, String lang) {
    Optional<AddressHit> current = byId(id, lang);
    if (current.isPresent()) {
      return Optional.of(new AddressFate.Current(current.get()));
    }
    try {
      Gone known = gone.byId(id);
      return known == null
          ? Optional.empty()
          : Optional.of(new AddressFate.Gone(known.on(), known.into()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Match whole(String id, int number) throws IOException {
    Street street = reader.street(number);
    for (House house : reader.houses(number)) {
      if (house.id().equals(id)) {
        return new Match(street, house, false, 1, null);
      }
    }
    return new Match(street, null, false, 1, null);
  }

  private static AddressHit hit(Match match, String lang) {
    Street street = match.street();
    @Nullable House house = match.house();
    String local = AddressText.whole(street, house);
    return new AddressHit(
        match.id(),
        Romanisation.readsCyrillic(lang) ? local : Romanisation.latin(local),
        local,
        AddressText.street(street),
        house == null ? null : AddressText.number(street, house),
        AddressText.postcode(street, house),
        AddressText.place(street),
        match.edited(),
        match.score(),
        match.formerName());
  }

  /** The register held, its version and its licence line. */
  public RegisterVersion register() {
    return reader.held();
  }

  /** The name of the generation opened, such as {@code index-3}. */
  public String generation() {
    return generation;
  }

  /** Whether the folder still points to this index; false after a newer import finished. */
  public boolean isCurrent() throws IOException {
    return generation.equals(generations.pointer());
  }

  @Override
  public void close() throws IOException {
    try (gone) {
      reader.close();
    }
  }
}
