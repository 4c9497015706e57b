package org.manzil.service.proof;

import java.util.List;

/**
 * What a sheet of paper says, in the language of whoever checks and in the holder's.
 *
 * @param sides one for each language, the local one first
 * @param rows the facts
 * @param codes the proof's QR codes, one for each of its parts
 * @param address the checking page's
 */
record Paper(List<Side> sides, List<Row> rows, List<Code> codes, String address) {

  Paper {
    sides = List.copyOf(sides);
    rows = List.copyOf(rows);
    codes = List.copyOf(codes);
  }

  /** A text and its language. */
  record Said(String language, String direction, String text) {

    /** It may be personal. */
    @Override
    public String toString() {
      return "Said[" + language + "]";
    }
  }

  /** The sheet's sentences in one language. */
  record Side(String language, String direction, String title, String issued, List<String> how) {

    Side {
      how = List.copyOf(how);
    }
  }

  /** A fact; what is the same in all languages stands there once. */
  record Row(List<Said> labels, List<Said> values) {

    Row {
      labels = List.copyOf(labels);
      values = List.copyOf(values);
    }
  }

  /**
   * One QR code.
   *
   * @param number from 1, in the order of the parts
   */
  record Code(int number, QrCode drawing) {

    /** The code is the proof. */
    @Override
    public String toString() {
      return "Code[" + number + "]";
    }
  }
}
