package org.manzil.transparencylog.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.MalformedException;

/** The lines of tlog-proof, in order: header, extra, index, path, empty line, checkpoint. */
final class TlogProofParser {

  static final String HEADER = "c2sp.org/tlog-proof@v1";

  // RFC 9162: a path is never longer than the tree is high, and a size has 63 bits.
  private static final int LONGEST_PATH = 63;

  private final String text;
  private int at;

  private TlogProofParser(String text) {
    this.text = text;
  }

  static TlogProof parse(String text) {
    return new TlogProofParser(text).parse();
  }

  private TlogProof parse() {
    if (!line().equals(HEADER)) {
      throw new MalformedException("not a tlog-proof of version 1");
    }
    String line = line();
    Optional<String> extra = Optional.empty();
    if (line.startsWith("extra ")) {
      extra = Optional.of(line.substring("extra ".length()));
      line = line();
    }
    if (!line.startsWith("index ")) {
      throw new MalformedException("a tlog-proof without index");
    }
    long index = Checkpoint.decimal(line.substring("index ".length()));
    List<Hash> path = path();
    return new TlogProof(extra, index, path, SignedNote.parse(text.substring(at)));
  }

  private List<Hash> path() {
    List<Hash> path = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (path.size() == LONGEST_PATH) {
        throw new MalformedException("a path longer than any tree is high");
      }
      path.add(Hash.parse(line));
    }
    return path;
  }

  private String line() {
    int end = text.indexOf('\n', at);
    if (end < 0) {
      throw new MalformedException("a tlog-proof ends too early");
    }
    String line = text.substring(at, end);
    at = end + 1;
    return line;
  }
}
