package org.manzil.address.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of the vocabulary that a typed word may stand for, each with how well it fits. */
final class Choices {

  /** The place of a word that is no choice. */
  static final int NONE = -1;

  private static final int EDITED = 1;
  private static final int WHOLE = 2;
  private static final int STEPS = 100;

  private int[] words = new int[16];
  private float[] costs = new float[16];
  private byte[] flags = new byte[16];
  private int size;
  private int @Nullable [] ordered;
  private final Begun begun;

  /** Of no words but those begun. */
  Choices(Begun begun) {
    this.begun = begun;
    Arrays.fill(words, -1);
  }

  Begun begun() {
    return begun;
  }

  /** Those of another, to be added to. */
  Choices copy() {
    Choices copy = new Choices(begun);
    copy.words = words.clone();
    copy.costs = costs.clone();
    copy.flags = flags.clone();
    copy.size = size;
    return copy;
  }

  boolean isEmpty() {
    return size == 0 && begun.isEmpty();
  }

  /** Keeps the word with the better of its fits. */
  void offer(int word, boolean edited, boolean whole, double cost) {
    int slot = slot(word);
    if (words[slot] == word
        && rank((flags[slot] & EDITED) != 0, costs[slot]) <= rank(edited, cost)) {
      return;
    }
    if (words[slot] < 0) {
      size++;
    }
    words[slot] = word;
    costs[slot] = (float) cost;
    flags[slot] = (byte) ((edited ? EDITED : 0) | (whole ? WHOLE : 0));
    if (size * 2 > words.length) {
      grow();
    }
  }

  private static double rank(boolean edited, double cost) {
    return edited ? cost + 1 : cost;
  }

  private void grow() {
    int[] oldWords = words;
    float[] oldCosts = costs;
    byte[] oldFlags = flags;
    words = new int[oldWords.length * 4];
    costs = new float[words.length];
    flags = new byte[words.length];
    Arrays.fill(words, -1);
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] >= 0) {
        int slot = slot(oldWords[i]);
        words[slot] = oldWords[i];
        costs[slot] = oldCosts[i];
        flags[slot] = oldFlags[i];
      }
    }
  }

  private int slot(int word) {
    int mask = words.length - 1;
    int slot = (word * 0x9E3779B9 >>> 7) & mask;
    while (words[slot] >= 0 && words[slot] != word) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /**
   * Where the word stands among the choices: negative but not {@link #NONE} for a word begun, which
   * stands nowhere.
   */
  int find(int word) {
    int slot = slot(word);
    boolean listed = words[slot] == word;
    if (begun.has(word) && (!listed || edited(slot) || begun.cost(word) < costs[slot])) {
      return -2 - word;
    }
    return listed ? slot : NONE;
  }

  float cost(int place) {
    return place < 0 ? begun.cost(-2 - place) : costs[place];
  }

  boolean edited(int place) {
    return place >= 0 && (flags[place] & EDITED) != 0;
  }

  boolean whole(int place) {
    return place >= 0 && (flags[place] & WHOLE) != 0;
  }

  /** The cost, and one more when edited. */
  float rank(int place) {
    return cost(place) + (edited(place) ? 1 : 0);
  }

  int word(int place) {
    return words[place];
  }

  /** All places but those of words begun, roughly from the best to the worst. */
  int[] ordered() {
    if (ordered == null) {
      ordered = sorted();
    }
    return ordered;
  }

  private int[] sorted() {
    int[] counts = new int[2 * STEPS + 2];
    for (int i = 0; i < words.length; i++) {
      if (words[i] >= 0) {
        counts[step(i) + 1]++;
      }
    }
    for (int step = 1; step < counts.length; step++) {
      counts[step] += counts[step - 1];
    }
    int[] order = new int[size];
    for (int i = 0; i < words.length; i++) {
      if (words[i] >= 0) {
        order[counts[step(i)]++] = i;
      }
    }
    return order;
  }

  private int step(int place) {
    return Math.min((int) (rank(place) * STEPS), 2 * STEPS);
  }
}
