package org.manzil.address.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final String LETTERS = "абвгде";

  private static Vocabulary of(String... words) {
    return new Vocabulary(new TreeSet<>(List.of(words)).toArray(String[]::new));
  }

  private static List<String> near(Vocabulary words, String typed, int errors) {
    List<String> found = new ArrayList<>();
    words.near(typed, errors, false, (word, away, _) -> found.add(words.word(word) + away));
    return found;
  }

  @Test
  void insertionsLossesChangesAndSwapsCountOneEach() {
    Vocabulary words = of("ленина", "ленинградская", "лесная", "мира");

    assertThat(near(words, "ленина", 1)).containsExactly("ленина0");
    assertThat(near(words, "леннина", 1)).containsExactly("ленина1");
    assertThat(near(words, "ленна", 1)).containsExactly("ленина1");
    assertThat(near(words, "лунина", 1)).containsExactly("ленина1");
    assertThat(near(words, "лениан", 1)).containsExactly("ленина1");
    assertThat(near(words, "лниан", 1)).isEmpty();
    assertThat(near(words, "лниан", 2)).containsExactly("ленина2");
  }

  @Test
  void aBeginningWithAnErrorLeadsToAllThatGoOnFromIt() {
    Vocabulary words = of("ленина", "ленинградская", "лесная");
    List<String> begun = new ArrayList<>();
    words.near(
        "ленинргадс",
        1,
        true,
        (word, _, whole) -> begun.add(words.word(word) + (whole ? "" : "…")));

    assertThat(begun).contains("ленинградская…").doesNotContain("ленина…", "лесная…");
  }

  @Test
  void beginningsAndSoundsLeadToWords() {
    Vocabulary words = of("щербаковская", "щелковское", "мира", "8");
    List<String> found = new ArrayList<>();
    words.beginning("ще", word -> found.add(words.word(word)));
    words.sounding("selkovskoe", word -> found.add(words.word(word)));
    words.soundingFrom("ser", word -> found.add(words.word(word)));

    assertThat(found).containsExactly("щелковское", "щербаковская", "щелковское", "щербаковская");
    assertThat(words.find("мира")).isNotNegative();
    assertThat(words.find("мера")).isNegative();
  }

  @Test
  void theWalkFindsWhatComparingEveryWordFinds() {
    long seed = Long.getLong("address.seed", System.nanoTime());
    Random random = new Random(seed);
    TreeSet<String> all = new TreeSet<>();
    for (int i = 0; i < 400; i++) {
      all.add(word(random));
    }
    Vocabulary words = new Vocabulary(all.toArray(String[]::new));
    for (int i = 0; i < 200; i++) {
      String typed = word(random);
      int errors = 1 + random.nextInt(2);
      TreeMap<String, Integer> expected = new TreeMap<>();
      for (String word : all) {
        int away = away(typed, word);
        if (away <= errors) {
          expected.put(word, away);
        }
      }
      TreeMap<String, Integer> found = new TreeMap<>();
      words.near(typed, errors, false, (word, away, _) -> found.put(words.word(word), away));
      assertThat(found).as("seed %d, %s within %d", seed, typed, errors).isEqualTo(expected);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int letters = 1 + random.nextInt(7); letters > 0; letters--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private static int away(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, table);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] table) {
    int change = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean swap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swap ? Math.min(best, table[i - 2][j - 2] + 1) : best;
  }
}
