package org.manzil.benchmarks.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.manzil.address.name.Romanisation;

/** Ways to ask for a house. */
enum QueryKind {
  EXACT("exact: name and town") {
    @Override
    List<String> queries(Sought sought, Random random) {
      return List.of(sought.name() + " " + sought.town());
    }
  },
  NUMBER("name, house number and town") {
    @Override
    List<String> queries(Sought sought, Random random) {
      return List.of(sought.name() + " " + sought.number() + " " + sought.town());
    }
  },
  PREFIX("prefix, keystroke by keystroke") {
    @Override
    List<String> queries(Sought sought, Random random) {
      return keystrokes(sought.name() + " " + sought.town());
    }
  },
  TYPO("one typing error in the name") {
    @Override
    List<String> queries(Sought sought, Random random) {
      return List.of(spoilt(sought.name(), random) + " " + sought.town());
    }
  },
  ROMANISED("romanised") {
    @Override
    List<String> queries(Sought sought, Random random) {
      return List.of(
          Romanisation.latin(sought.name() + " " + sought.number() + " " + sought.town()));
    }
  },
  ROMANISED_TYPO("romanised with a typing error") {
    @Override
    List<String> queries(Sought sought, Random random) {
      return List.of(
          Romanisation.latin(spoilt(sought.name(), random))
              + " "
              + Romanisation.latin(sought.town()));
    }
  },
  KEYBOARD("wrong keyboard layout") {
    @Override
    List<String> queries(Sought sought, Random random) {
      return List.of(onEnglishKeys(sought.name() + " " + sought.town()));
    }
  };

  private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
  private static final String ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
  private static final int FEWEST_LETTERS = 2;

  private final String title;

  QueryKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract List<String> queries(Sought sought, Random random);

  private static List<String> keystrokes(String whole) {
    List<String> typed = new ArrayList<>();
    for (int letters = FEWEST_LETTERS; letters <= whole.length(); letters++) {
      typed.add(whole.substring(0, letters));
    }
    return typed;
  }

  /** Two letters swapped, one lost or one too much, in the longest word. */
  private static String spoilt(String name, Random random) {
    String word = name;
    for (String part : name.split(" ", -1)) {
      word = word.contains(" ") || part.length() > word.length() ? part : word;
    }
    int at = 1 + random.nextInt(Math.max(1, word.length() - 2));
    String spoilt =
        switch (random.nextInt(3)) {
          case 0 -> word.substring(0, at) + word.substring(at + 1);
          case 1 -> word.substring(0, at) + "о" + word.substring(at);
          default ->
              word.substring(0, at - 1)
                  + word.charAt(at)
                  + word.charAt(at - 1)
                  + word.substring(at + 1);
        };
    return name.replace(word, spoilt);
  }

  private static String onEnglishKeys(String text) {
    StringBuilder typed = new StringBuilder();
    for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
      int key = RUSSIAN.indexOf(letter);
      typed.append(key < 0 ? letter : ENGLISH.charAt(key));
    }
    return typed.toString();
  }
}
