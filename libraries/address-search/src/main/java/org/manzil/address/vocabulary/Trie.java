package org.manzil.address.vocabulary;

import java.util.Arrays;

/**
 * Sorted words and the tree of their beginnings, its nodes in the order a walk meets them. A node's
 * first child, if it has one, comes next; {@code skip} leads past its whole subtree.
 */
final class Trie {

  private final String[] words;
  private char[] letters;
  private byte[] depths;
  private int[] skips;
  private int[] firsts;
  private int nodes;

  /** Of distinct words in the order of {@link String#compareTo}. */
  Trie(String[] sorted) {
    this.words = sorted;
    int guess = Math.max(16, sorted.length * 4);
    this.letters = new char[guess];
    this.depths = new byte[guess];
    this.skips = new int[guess];
    this.firsts = new int[guess];
    build();
  }

  private void build() {
    int[] open = new int[Byte.MAX_VALUE + 1];
    int depth = 0;
    String before = "";
    for (int word = 0; word < words.length; word++) {
      String letters = words[word];
      int shared = shared(before, letters);
      for (; depth > shared; depth--) {
        skips[open[depth]] = nodes;
      }
      for (; depth < Math.min(letters.length(), Byte.MAX_VALUE); depth++) {
        open[depth + 1] = add(letters.charAt(depth), depth + 1, word);
      }
      before = letters;
    }
    for (; depth > 0; depth--) {
      skips[open[depth]] = nodes;
    }
    trim();
  }

  private static int shared(String a, String b) {
    int most = Math.min(Math.min(a.length(), b.length()), Byte.MAX_VALUE);
    int same = 0;
    while (same < most && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }

  private int add(char letter, int depth, int word) {
    if (nodes == letters.length) {
      size(nodes + nodes / 2);
    }
    letters[nodes] = letter;
    depths[nodes] = (byte) depth;
    firsts[nodes] = word;
    return nodes++;
  }

  private void trim() {
    size(nodes + 1);
    firsts[nodes] = words.length;
  }

  private void size(int length) {
    letters = Arrays.copyOf(letters, length);
    depths = Arrays.copyOf(depths, length);
    skips = Arrays.copyOf(skips, length);
    firsts = Arrays.copyOf(firsts, length);
  }

  int nodes() {
    return nodes;
  }

  char letter(int node) {
    return letters[node];
  }

  /** How many letters lead to the node, itself included. */
  int depth(int node) {
    return depths[node];
  }

  /** The node after the subtree. */
  int skip(int node) {
    return skips[node];
  }

  /** The first word below the node; the last ends where the node after its subtree begins. */
  int first(int node) {
    return firsts[node];
  }

  /** Whether the first word below the node ends with it. */
  boolean ends(int node) {
    return words[firsts[node]].length() == depths[node];
  }

  int size() {
    return words.length;
  }

  String word(int number) {
    return words[number];
  }

  /** The word's number, or a negative one. */
  int find(String word) {
    return Arrays.binarySearch(words, word);
  }

  /** The first word that does not come before the text. */
  int from(String text) {
    int found = find(text);
    return found < 0 ? -found - 1 : found;
  }

  /** The first word past those that begin with the text. */
  int past(String text) {
    return from(text + Character.MAX_VALUE);
  }
}
