package org.manzil.address.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All kinds of street and place known, by how registers and people write them. */
public final class Kinds {

  private static final int LONG_ENOUGH_TO_SOUND = 6;
  private static final Map<String, Kind> BY_REGISTER = new HashMap<>();
  private static final Map<String, Set<Kind>> BY_TYPED = new HashMap<>();
  private static final Map<String, Set<Kind>> BY_SOUND = new HashMap<>();
  private static final Map<Kind, Integer> PLACES = new HashMap<>();
  private static final Map<String, Set<Kind>> STARTS = new HashMap<>();

  static {
    readLines().filter(line -> !line.startsWith("#")).map(Kinds::read).forEach(Kinds::add);
  }

  private Kinds() {}

  /** The kind that a register's type name stands for, or null when it is not known here. */
  public static @Nullable Kind ofRegister(String typeName) {
    return BY_REGISTER.get(bare(typeName));
  }

  /** A name with its type in full, or with the type as the register has it when it is not known. */
  public static String full(String name, String typeName) {
    Kind kind = ofRegister(typeName);
    if (kind != null) {
      return kind.with(name);
    }
    return typeName.isEmpty() ? name : typeName + " " + name;
  }

  /** The kinds a typed word may stand for; empty when it is no such word. */
  public static Set<Kind> typed(String folded) {
    Set<Kind> exact = BY_TYPED.getOrDefault(folded, Set.of());
    if (!exact.isEmpty() || folded.length() < LONG_ENOUGH_TO_SOUND) {
      return exact;
    }
    Set<Kind> sounding = new LinkedHashSet<>();
    Sound.keys(folded).forEach(key -> sounding.addAll(BY_SOUND.getOrDefault(key, Set.of())));
    return sounding;
  }

  /** The kinds of street that a word within a name says: "rue", "Friedrichstraße". */
  public static Set<Kind> ofWord(String folded) {
    Set<Kind> known = BY_TYPED.getOrDefault(folded, Set.of());
    if (!known.isEmpty() || Fold.cyrillic(folded)) {
      return known;
    }
    for (int start = 3; start < folded.length() - 2; start++) {
      Set<Kind> ending = BY_TYPED.getOrDefault(folded.substring(start), Set.of());
      if (!ending.isEmpty()) {
        return ending;
      }
    }
    return Set.of();
  }

  /** One bit for each kind. */
  public static long bits(Set<Kind> kinds) {
    long bits = 0;
    for (Kind kind : kinds) {
      bits |= bit(kind);
    }
    return bits;
  }

  /** The kind's own bit. */
  public static long bit(Kind kind) {
    Integer place = PLACES.get(kind);
    return place == null ? 0 : 1L << place;
  }

  /** The kinds of street that may be meant by the beginning of a word. */
  public static Set<Kind> begun(String start) {
    return STARTS.getOrDefault(start, Set.of());
  }

  private static String bare(String typeName) {
    String folded = Fold.fold(typeName).strip();
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }

  private record Line(Kind kind, List<String> registered) {}

  private static Line read(String line) {
    String[] cells = line.split("\t", -1);
    Set<String> typed = new LinkedHashSet<>();
    typed.addAll(List.of(Fold.fold(cells[4]).split(" ", -1)));
    List<String> registered = List.of(Fold.fold(cells[3]).split(" ", -1));
    typed.addAll(registered);
    String folded = Fold.fold(cells[0]);
    if (!folded.contains(" ")) {
      typed.add(folded);
    }
    return new Line(
        new Kind(cells[0], cells[1].charAt(0), cells[2].equals("s"), Set.copyOf(typed)),
        registered);
  }

  private static void add(Line line) {
    Kind kind = line.kind();
    PLACES.put(kind, PLACES.size());
    BY_REGISTER.put(Fold.fold(kind.word()), kind);
    line.registered().forEach(name -> BY_REGISTER.put(name, kind));
    for (String typed : kind.typed()) {
      for (int end = 1; kind.street() && end <= typed.length(); end++) {
        STARTS.computeIfAbsent(typed.substring(0, end), _ -> new LinkedHashSet<>()).add(kind);
      }
      BY_TYPED.computeIfAbsent(typed, _ -> new LinkedHashSet<>()).add(kind);
      if (typed.length() >= LONG_ENOUGH_TO_SOUND) {
        Sound.keys(typed)
            .forEach(key -> BY_SOUND.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(kind));
      }
    }
  }

  private static Stream<String> readLines() {
    try (InputStream in = Objects.requireNonNull(Kinds.class.getResourceAsStream("kinds.tsv"))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .readAllLines().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
