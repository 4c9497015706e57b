package org.manzil.benchmarks.pages;

/**
 * What one view of a page cost.
 *
 * @param bytes as they came over the line, compressed, with their headers
 * @param loaded milliseconds until everything was there
 * @param largest milliseconds until the largest text or picture was painted
 * @param moved cumulative layout shift; 0 if nothing moved under the reader's thumb
 */
record View(double bytes, double loaded, double largest, double moved) {

  String kilobytes() {
    return "%.1f".formatted(bytes / 1000);
  }

  String seconds() {
    return "%.1f".formatted(largest / 1000);
  }

  String shift() {
    return moved < 0.0005 ? "0" : "%.3f".formatted(moved);
  }
}
