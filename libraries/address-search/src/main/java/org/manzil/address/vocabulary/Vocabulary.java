package org.manzil.address.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.manzil.address.name.Fold;
import org.manzil.address.name.Sound;

/** The distinct folded words of a register, numbered in their order, with their sounds. */
public final class Vocabulary {

  /** Takes words within some errors of what was typed. */
  public interface Taker {
    /** The word, its errors, and whether it was typed to its end. */
    void take(int word, int errors, boolean whole);
  }

  private final Trie words;
  private final Trie sounds;
  private final BitSet cyrillic = new BitSet();
  private final byte[] lengths;
  private final boolean mixed;
  private final int[] soundStarts;
  private final int[] sounding;

  /** Of distinct words in the order of {@link String#compareTo}. */
  public Vocabulary(String[] sorted) {
    this.words = new Trie(sorted);
    this.lengths = new byte[sorted.length];
    for (int word = 0; word < sorted.length; word++) {
      cyrillic.set(word, Fold.cyrillic(sorted[word]));
      lengths[word] = (byte) Math.min(sorted[word].length(), Byte.MAX_VALUE);
    }
    this.mixed = IntStream.range(0, sorted.length).filter(this::latin).count() > sorted.length / 20;
    TreeMap<String, List<Integer>> bySound = new TreeMap<>(bySound(sorted));
    this.sounds = new Trie(bySound.keySet().toArray(String[]::new));
    this.soundStarts = new int[bySound.size() + 1];
    this.sounding = new int[bySound.values().stream().mapToInt(List::size).sum()];
    fill(new ArrayList<>(bySound.values()));
  }

  private static Map<String, List<Integer>> bySound(String[] sorted) {
    Map<String, List<Integer>> bySound = HashMap.newHashMap(sorted.length * 2);
    for (int word = 0; word < sorted.length; word++) {
      for (String key : Sound.keys(sorted[word])) {
        bySound.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(word);
      }
    }
    return bySound;
  }

  private void fill(List<List<Integer>> bySound) {
    int at = 0;
    for (int sound = 0; sound < bySound.size(); sound++) {
      soundStarts[sound] = at;
      for (int word : bySound.get(sound)) {
        sounding[at++] = word;
      }
    }
    soundStarts[bySound.size()] = at;
  }

  /** How many words there are. */
  public int size() {
    return words.size();
  }

  /** The word of that number. */
  public String word(int number) {
    return words.word(number);
  }

  /** The number of a word, negative when it is unknown. */
  public int find(String word) {
    return words.find(word);
  }

  private boolean latin(int word) {
    return !cyrillic.get(word) && Character.isLetter(word(word).charAt(0));
  }

  /** Whether the word is in Cyrillic letters. */
  public boolean cyrillic(int word) {
    return cyrillic.get(word);
  }

  /**
   * Whether there are words in other letters than Cyrillic, more than the few that say ordinals: if
   * not, no Cyrillic word need be listened to.
   */
  public boolean mixed() {
    return mixed;
  }

  /** How many letters the word has, as far as 127. */
  public int length(int word) {
    return lengths[word];
  }

  /** The first word that begins with the text, or would come after it. */
  public int from(String text) {
    return words.from(text);
  }

  /** The first word past those that begin with the text. */
  public int past(String text) {
    return words.past(text);
  }

  /** All words that begin with the text. */
  public void beginning(String text, IntConsumer taker) {
    int past = words.past(text);
    for (int word = words.from(text); word < past; word++) {
      taker.accept(word);
    }
  }

  /** All words with that sound key. */
  public void sounding(String key, IntConsumer taker) {
    int sound = sounds.find(key);
    if (sound >= 0) {
      wordsOf(sound, sound + 1, taker);
    }
  }

  /** All words whose sound key begins so. */
  public void soundingFrom(String start, IntConsumer taker) {
    wordsOf(sounds.from(start), sounds.past(start), taker);
  }

  /** All words within so many errors of what was typed. */
  public void near(String typed, int errors, boolean growing, Taker taker) {
    new Near(
            words,
            typed,
            errors,
            growing,
            (from, to, found, whole) -> {
              for (int word = from; word < to; word++) {
                taker.take(word, found, whole);
              }
            })
        .walk();
  }

  /** All words whose sound key is within so many errors of the one typed. */
  public void soundingNear(String key, int errors, boolean growing, Taker taker) {
    new Near(
            sounds,
            key,
            errors,
            growing,
            (from, to, found, whole) -> wordsOf(from, to, word -> taker.take(word, found, whole)))
        .walk();
  }

  private void wordsOf(int from, int to, IntConsumer taker) {
    for (int i = soundStarts[from]; i < soundStarts[to]; i++) {
      taker.accept(sounding[i]);
    }
  }
}
