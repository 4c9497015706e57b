package org.manzil.address.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.manzil.address.name.Kinds;
import org.manzil.address.quality.Registers.Listed;

/**
 * All queries: those written by hand, and those made from the streets of Moscow in the register.
 */
final class Queries {

  private static final long SEED = 20_261_123;
  private static final List<String> NUMBERS = List.of("5", "7", "8 к. 1", "12А", "15 стр. 2", "21");
  private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
  private static final String ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

  private final Random random = new Random(SEED);
  private final List<Asked> asked = new ArrayList<>();
  private final List<Listed> streets;

  private Queries() throws IOException {
    List<Listed> moscow =
        Registers.listed().stream().filter(street -> street.town().equals("Москва")).toList();
    this.streets = new ArrayList<>(once(moscow));
    for (String line : Registers.lines("queries.tsv")) {
      String[] cells = line.split("\t", -1);
      asked.add(new Asked(cells[0], cells[1], cells[2]));
    }
  }

  /** Streets whose name no other street begins with or shares, wherever it is. */
  private static List<Listed> once(List<Listed> moscow) throws IOException {
    List<Listed> all = Registers.listed();
    return moscow.stream()
        .filter(
            street -> all.stream().filter(other -> stem(other).equals(stem(street))).count() == 1)
        .toList();
  }

  private static String stem(Listed street) {
    String name = street.name().toLowerCase(Locale.ROOT).replace('ё', 'е');
    return name.substring(0, Math.min(name.length(), Math.max(4, name.length() - 3)));
  }

  static List<Asked> all() throws IOException {
    Queries queries = new Queries();
    queries.local();
    queries.romanised();
    queries.mistyped();
    queries.combined();
    return queries.asked;
  }

  private void local() {
    each("exact, local script", 40, name -> name);
    streets(40).forEach(street -> ask("type word missing", street.name(), street, "7"));
    for (Listed street : streets(40)) {
      ask("lower case, no marks", bare(full(street)), street, "5");
    }
    for (Listed street : streets(60)) {
      int letters = Math.max(4, street.name().length() / 2 + random.nextInt(3));
      String begun = street.name().substring(0, Math.min(letters, street.name().length()));
      asked.add(new Asked("prefix while typing", begun, full(street) + ", Москва"));
      asked.add(
          new Asked(
              "prefix while typing, romanised",
              Schemes.of("passport of 1997").write(begun),
              full(street) + ", Москва"));
    }
  }

  private void romanised() {
    for (String scheme : Schemes.names()) {
      each("romanised: " + scheme, 30, Schemes.of(scheme)::write);
    }
    for (Listed street : streets(30)) {
      ask("romanised, type word missing", Schemes.of("school").write(street.name()), street, "7");
    }
  }

  private void mistyped() {
    for (String kind :
        List.of("a letter too much", "a letter lost", "letters swapped", "a wrong letter")) {
      each("typo: " + kind, 30, name -> spoilt(name, kind, 1));
    }
    each(
        "typo: two in one word",
        40,
        name -> spoilt(spoilt(name, "a letter lost", 2), "a wrong letter", 2));
    each("wrong keyboard: Russian on English keys", 40, name -> keys(name, RUSSIAN, ENGLISH));
    for (Listed street : streets(25)) {
      String latin = Schemes.of("passport of 1997").write(full(street));
      ask("wrong keyboard: Latin on Russian keys", keys(latin, ENGLISH, RUSSIAN), street, "7");
    }
    for (Listed street : streets(30)) {
      ask("type word missing, typo", spoilt(street.name(), "letters swapped", 1), street, "7");
    }
  }

  private void combined() {
    List<String> schemes = Schemes.names();
    for (Listed street : streets(60)) {
      String latin = Schemes.of(schemes.get(random.nextInt(schemes.size()))).write(street.name());
      ask(
          "romanised with a typo and a number",
          spoilt(latin, "a letter lost", 1),
          street,
          "8к1",
          "8 к. 1");
    }
    for (Listed street : streets(30)) {
      String latin = Schemes.of("BGN/PCGN").write("Москва, " + full(street) + ", д. 12А");
      asked.add(new Asked("romanised whole address", latin, full(street) + ", 12А, Москва"));
    }
  }

  private List<Listed> streets(int count) {
    List<Listed> shuffled = new ArrayList<>(streets);
    Collections.shuffle(shuffled, random);
    Set<Listed> some = new HashSet<>(shuffled.subList(0, count));
    return streets.stream().filter(some::contains).toList();
  }

  private void each(String kind, int count, UnaryOperator<String> change) {
    for (Listed street : streets(count)) {
      String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
      ask(kind, change.apply(full(street)), street, number);
    }
  }

  private void ask(String kind, String name, Listed street, String number) {
    ask(kind, name, street, number, number);
  }

  private void ask(String kind, String name, Listed street, String number, String shown) {
    asked.add(new Asked(kind, name + " " + number, full(street) + ", " + shown + ", Москва"));
  }

  private static String full(Listed street) {
    return Kinds.full(street.name(), street.type());
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('-', ' ');
  }

  private static String keys(String text, String from, String to) {
    StringBuilder typed = new StringBuilder();
    for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
      int key = from.indexOf(letter);
      typed.append(key < 0 ? letter : to.charAt(key));
    }
    return typed.toString();
  }

  /** Spoils the longest word, neither at its first letter nor, for two mistakes, a short one. */
  private String spoilt(String text, String how, int mistakes) {
    String word = longest(text);
    if (word.length() < 4 + 4 * (mistakes - 1)) {
      return text;
    }
    StringBuilder letters = new StringBuilder(word);
    int at = 1 + random.nextInt(word.length() - 2);
    char other = (word.charAt(0) < 0x250 ? "aeiorst" : "аеиорст").charAt(random.nextInt(7));
    switch (how) {
      case "a letter too much" -> letters.insert(at, other);
      case "a letter lost" -> letters.deleteCharAt(at);
      case "a wrong letter" -> letters.setCharAt(at, other);
      default -> letters.setCharAt(at, word.charAt(at + 1));
    }
    if (how.equals("letters swapped")) {
      letters.setCharAt(at + 1, word.charAt(at));
    }
    return text.replace(word, letters);
  }

  private static String longest(String text) {
    String longest = "";
    for (String word : text.split("[^\\p{L}'’`]+", -1)) {
      if (word.length() > longest.length()
          && Kinds.typed(word.toLowerCase(Locale.ROOT)).isEmpty()) {
        longest = word;
      }
    }
    return longest;
  }
}
