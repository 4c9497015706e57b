package org.manzil.address.gar;

import java.util.Arrays;

/** From object ids to places in columns; open addressing, since boxed keys would cost the heap. */
final class LongIndex {

  private static final int FIRST = 4096;

  private long[] keys = new long[FIRST];
  private int[] places = empty(FIRST);
  private int size;

  private static int[] empty(int length) {
    int[] places = new int[length];
    Arrays.fill(places, -1);
    return places;
  }

  /** The place of the key, or -1. */
  int get(long key) {
    return places[slot(key)];
  }

  void put(long key, int place) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    size += places[slot] < 0 ? 1 : 0;
    keys[slot] = key;
    places[slot] = place;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    while (places[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldPlaces = places;
    keys = new long[oldKeys.length * 2];
    places = empty(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldPlaces[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        places[slot] = oldPlaces[i];
      }
    }
  }
}
