package org.manzil.address.number;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.address.name.NameWord;
import org.manzil.address.name.Token;
import org.manzil.address.name.Token.Kind;

/**
 * Reads tokens as house numbers and keeps every reading: "7к2", "7 корп. 2", "7/2", "7-2", "7к".
 */
public final class NumberReader {

  private static final int MOST_READINGS = 24;
  private static final int LONGEST_NUMBER = 5;
  private static final int LOOSEST = 3;

  /** Rooms are no part of a register of houses: they are read over together with their number. */
  private static final Set<String> INSIDE =
      Set.of(
          "кв",
          "квартира",
          "kv",
          "kvartira",
          "flat",
          "apt",
          "apartment",
          "оф",
          "офис",
          "of",
          "office",
          "комн",
          "ком",
          "комната",
          "room",
          "эт",
          "этаж",
          "etaj",
          "floor",
          "xonadon",
          "хонадон",
          "батир",
          "батири",
          "квартираи",
          "whg",
          "wohnung",
          "top",
          "stiege",
          "appt",
          "app",
          "appartement",
          "bat",
          "batiment",
          "escalier",
          "etage",
          "porte",
          "unit",
          "под",
          "подъезд",
          "пом",
          "помещение",
          "подьезд",
          "каб",
          "кабинет",
          "tur",
          "tuer",
          "hinterhaus",
          "vorderhaus",
          "seitenflugel",
          "stock",
          "esc",
          "etg",
          "podyezd",
          "podezd",
          "qavat");

  /** Those that people count the other way round, too: "3 этаж". */
  private static final Set<String> COUNTED =
      Set.of(
          "этаж", "этаже", "подъезд", "подьезд", "etage", "floor", "og", "stock", "qavat", "кабат");

  private final List<Token> tokens;

  private NumberReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The tokens without words for rooms and their numbers, wherever they stand but at the start. */
  public static List<Token> withoutRooms(List<Token> tokens) {
    List<Token> kept = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      boolean inside = INSIDE.contains(tokens.get(i).text()) && (i > 0 || flatFirst(tokens));
      int room = inside ? room(tokens, i) : 0;
      room = room == 0 ? counted(tokens, i) : room;
      if (room == 0) {
        kept.add(tokens.get(i));
      } else {
        i += room - 1;
      }
    }
    return kept;
  }

  /** "appt 4, 12 rue …": the flat stands first, and the house has a number of its own. */
  private static boolean flatFirst(List<Token> tokens) {
    return tokens.size() > 2
        && tokens.get(1).is(Kind.DIGITS)
        && tokens.stream().filter(token -> token.is(Kind.DIGITS)).count() > 1;
  }

  /** How many tokens "3 этаж" is; only behind another number, which is the house's. */
  private static int counted(List<Token> tokens, int at) {
    if (!tokens.get(at).is(Kind.DIGITS)
        || tokens.subList(0, at).stream().noneMatch(token -> token.is(Kind.DIGITS))) {
      return 0;
    }
    int word = NameWord.afterEnding(tokens, at);
    boolean floor = word < tokens.size() && COUNTED.contains(tokens.get(word).text());
    boolean itsOwn = word + 1 < tokens.size() && tokens.get(word + 1).is(Kind.DIGITS);
    return floor && !itsOwn ? word + 1 - at : 0;
  }

  /** How many tokens the word for a room there and its number are; 0 when it is none after all. */
  private static int room(List<Token> tokens, int at) {
    if (at + 1 == tokens.size()) {
      return tokens.get(at).text().length() > 2 ? 1 : 0;
    }
    Token which = tokens.get(at + 1);
    boolean letter =
        which.letter() && (at + 2 == tokens.size() || INSIDE.contains(tokens.get(at + 2).text()));
    return which.is(Token.Kind.DIGITS) || letter ? 2 : 0;
  }

  /** All readings of a number that begins at that token; empty when none does. */
  public static List<NumberReading> at(List<Token> tokens, int from) {
    NumberReader reader = new NumberReader(tokens);
    return from > 0 && reader.inside(from - 1) ? List.of() : reader.read(from);
  }

  private List<NumberReading> read(int from) {
    Set<NumberReading> whole = new LinkedHashSet<>();
    List<NumberReading> growing = new ArrayList<>(start(from));
    while (!growing.isEmpty() && whole.size() < MOST_READINGS) {
      NumberReading reading = growing.removeFirst();
      List<NumberReading> grown = grow(reading);
      if (grown.stream().noneMatch(longer -> longer.loose() == reading.loose())
          || mayEndHere(reading)) {
        whole.add(reading);
      }
      growing.addAll(grown);
    }
    return List.copyOf(whole);
  }

  /** A letter that stands apart may belong to the next word: "7 г Москва". */
  private boolean mayEndHere(NumberReading reading) {
    Token next = token(reading.next());
    return next != null && next.letter() && !next.glued();
  }

  private List<NumberReading> start(int from) {
    Role named = role(from);
    int digits = named == null ? from : from + 1;
    if (!number(digits)) {
      return List.of();
    }
    Part main = Part.of(named == null ? Role.HOUSE : named, tokens.get(digits).text());
    return List.of(new NumberReading(List.of(main), digits + 1, 0, named != null, null, ""));
  }

  private List<NumberReading> grow(NumberReading reading) {
    Token next = token(reading.next());
    if (next == null || reading.open() != null || reading.loose() > LOOSEST) {
      return List.of();
    }
    return switch (next.kind()) {
      case WORD -> NumberWords.grow(this, reading, next);
      case STROKE -> afterSign(reading, "/");
      case DASH -> afterSign(reading, "-");
      case DIGITS -> number(reading.next()) ? secondOrRoom(reading.looser(2), " ") : List.of();
    };
  }

  /**
   * "39/79" is a corner, and some write "7/2" or "7-2" for the second building, or for a flat; in
   * Vienna "5/2/14" is house, stair and flat.
   */
  private List<NumberReading> afterSign(NumberReading reading, String sign) {
    int after = reading.next() + 1;
    if (number(after) && !reading.room().isEmpty()) {
      return List.of(room(reading, sign));
    }
    if (number(after)) {
      List<NumberReading> readings = new ArrayList<>();
      String tail = reading.last().tail();
      if (tail.isEmpty() || tail.startsWith(sign)) {
        readings.add(corner(reading, tail + sign));
      }
      if (sign.equals("/")) {
        readings.addAll(second(reading.looser(1), 1));
        readings.add(room(reading.looser(LOOSEST), sign));
      } else {
        readings.addAll(secondOrRoom(reading.looser(2), sign));
      }
      return readings;
    }
    Token next = token(after);
    return next != null && next.is(Kind.WORD) ? List.of(reading.skip(1)) : List.of();
  }

  private NumberReading corner(NumberReading reading, String sign) {
    int digits = reading.next() + 1;
    Token letter = token(digits + 1);
    String tail = sign + tokens.get(digits).text();
    if (letter == null || !letter.letter() || !letter.glued() || roleAt(digits + 1)) {
      return reading.replaceLast(reading.last().withTail(tail), 2);
    }
    return reading.replaceLast(reading.last().withTail(tail + LookAlikes.shape(letter.text())), 3);
  }

  private List<NumberReading> second(NumberReading reading, int sign) {
    String digits = tokens.get(reading.next() + sign).text();
    List<NumberReading> readings = new ArrayList<>();
    if (reading.parts().size() == 1) {
      readings.add(reading.add(Part.of(Role.BLOCK, digits), sign + 1));
      readings.add(reading.looser(1).add(Part.of(Role.STRUCTURE, digits), sign + 1));
    }
    return readings;
  }

  private List<NumberReading> secondOrRoom(NumberReading reading, String sign) {
    List<NumberReading> readings = new ArrayList<>(second(reading, sign.isBlank() ? 0 : 1));
    readings.add(room(reading.looser(1), sign));
    return readings;
  }

  /** Flats have letters, too: "5/14a". */
  private NumberReading room(NumberReading reading, String sign) {
    int digits = sign.isBlank() ? 1 : 2;
    Token letter = token(reading.next() + digits);
    boolean lettered = letter != null && letter.letter() && letter.glued();
    return reading.room(sign, lettered ? digits + 1 : digits);
  }

  @Nullable Token token(int at) {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  boolean number(int at) {
    Token token = token(at);
    return token != null && token.is(Kind.DIGITS) && token.text().length() <= LONGEST_NUMBER;
  }

  boolean inside(int at) {
    Token token = token(at);
    if (token == null || !token.is(Kind.WORD)) {
      return false;
    }
    boolean typing = at == tokens.size() - 1 && token.text().length() > 1;
    return INSIDE.contains(token.text())
        || (typing && INSIDE.stream().anyMatch(word -> word.startsWith(token.text())));
  }

  /** The role that a word there gives to the number after it. */
  @Nullable Role role(int at) {
    Token token = token(at);
    if (token == null || !token.is(Kind.WORD)) {
      return null;
    }
    boolean typing = at == tokens.size() - 1 && at > 0;
    for (Role role : Role.values()) {
      if (role.named(token.text()) || (typing && role.begins(token.text()))) {
        return role;
      }
    }
    return null;
  }

  private boolean roleAt(int at) {
    return role(at) != null && number(at + 1);
  }
}
