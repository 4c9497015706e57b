package org.manzil.address.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.address.name.Token;

/** What a word after a number may mean: its letter, the role of the next number, or a room. */
final class NumberWords {

  private static final Set<Role> WITH_LETTERS = Set.of(Role.BLOCK, Role.STRUCTURE, Role.LETTERED);

  /** What French registers count repeated numbers by. */
  static final Set<String> REPEATED = Set.of("bis", "ter", "quater", "quinquies");

  private NumberWords() {}

  static List<NumberReading> grow(NumberReader reader, NumberReading reading, Token word) {
    int at = reading.next();
    if (reader.inside(at)) {
      Token which = reader.token(at + 1);
      boolean lettered = which != null && which.letter() && reader.token(at + 2) == null;
      return List.of(reading.skip(reader.number(at + 1) || lettered ? 2 : 1));
    }
    if (REPEATED.contains(word.text())) {
      return repeated(reading, word.text());
    }
    List<NumberReading> readings = new ArrayList<>();
    Role role = reader.role(at);
    if (role != null) {
      named(reader, reading, role, readings);
    }
    if (role == null && word.glued() && reader.number(at + 1)) {
      letterAndRole(reading, word.text(), reader.token(at + 1), readings);
    }
    if (word.letter() && (role == null || !reader.number(at + 1))) {
      letters(reading, word, readings);
    }
    return readings;
  }

  /** French registers have "12 bis" or "12 B" for the same. */
  private static List<NumberReading> repeated(NumberReading reading, String word) {
    Part last = reading.last();
    boolean bare = last.letter().isEmpty() && last.tail().isEmpty() && !last.digits().isEmpty();
    if (!bare) {
      return List.of();
    }
    String cut = LookAlikes.shape(word.substring(0, 1));
    return List.of(
        reading.replaceLast(last.withLetter(word), 1),
        reading.looser(1).replaceLast(last.withLetter(cut), 1));
  }

  private static void named(
      NumberReader reader, NumberReading reading, Role role, List<NumberReading> readings) {
    int after = reading.next() + 1;
    Token next = reader.token(after);
    if (next != null && reader.number(after)) {
      readings.add(reading.add(Part.of(role, next.text()), 2));
      others(reading, role, next.text(), readings);
    } else if (role == Role.HOUSE) {
      afterNumber(reading, Objects.requireNonNull(reader.token(reading.next())), readings);
    } else if (next == null) {
      readings.add(reading.open(role));
    } else if (next.letter() && WITH_LETTERS.contains(role)) {
      String letter = LookAlikes.shape(next.text());
      readings.add(reading.add(new Part(role, "", letter, ""), 2));
      if (role == Role.LETTERED && reading.last().letter().isEmpty()) {
        readings.add(reading.looser(1).replaceLast(reading.last().withLetter(letter), 2));
      }
    }
  }

  /** "12 дом" is 12, but "12д" is not: no letter is ever dropped. */
  private static void afterNumber(NumberReading reading, Token word, List<NumberReading> readings) {
    if (!word.letter() || !word.glued()) {
      readings.add(reading.skip(1));
    }
  }

  /** English has one word for корпус and строение, Tajik one for the house and the flat. */
  private static void others(
      NumberReading reading, Role role, String digits, List<NumberReading> readings) {
    if (role == Role.BUILDING) {
      readings.add(reading.looser(1).add(Part.of(Role.BLOCK, digits), 2));
      readings.add(reading.looser(1).add(Part.of(Role.STRUCTURE, digits), 2));
    } else if (role == Role.HOUSE) {
      readings.add(reading.looser(2).skip(2));
    }
  }

  /** "16ас3" is 16А стр. 3. */
  private static void letterAndRole(
      NumberReading reading, String word, @Nullable Token digits, List<NumberReading> readings) {
    Role role = Role.ofWord(word.substring(1));
    Part last = reading.last();
    if (digits != null && role != Role.OTHER && last.letter().isEmpty() && last.tail().isEmpty()) {
      Part lettered = last.withLetter(LookAlikes.shape(word.substring(0, 1)));
      readings.add(reading.replaceLast(lettered, 1).add(Part.of(role, digits.text()), 1));
    }
  }

  private static void letters(NumberReading reading, Token word, List<NumberReading> readings) {
    Part last = reading.last();
    if (!last.letter().isEmpty() || !last.tail().isEmpty() || last.digits().isEmpty()) {
      return;
    }
    String shape = LookAlikes.shape(word.text());
    readings.add(reading.replaceLast(last.withLetter(shape), 1));
    @Nullable String sound = LookAlikes.sound(word.text());
    if (sound != null && !sound.equals(shape)) {
      readings.add(reading.looser(1).replaceLast(last.withLetter(sound), 1));
    }
    for (String repeated : REPEATED) {
      if (repeated.startsWith(word.text())) {
        readings.add(reading.looser(1).replaceLast(last.withLetter(repeated), 1));
      }
    }
  }
}
