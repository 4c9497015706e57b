package org.manzil.transparencylog.note;

import java.util.List;
import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.LineReader;
import org.manzil.transparencylog.MalformedException;

/** The lines of tlog-proof, in order: header, extra, index, path, empty line, checkpoint. */
final class TlogProofParser {

  static final String HEADER = "c2sp.org/tlog-proof@v1";

  private TlogProofParser() {}

  static TlogProof parse(String text) {
    LineReader lines = new LineReader(text);
    if (!lines.line().equals(HEADER)) {
      throw new MalformedException("not a tlog-proof of version 1");
    }
    String line = lines.line();
    Optional<String> extra = Optional.empty();
    if (line.startsWith("extra ")) {
      extra = Optional.of(LineReader.after("extra", line));
      line = lines.line();
    }
    long index = LineReader.decimal(LineReader.after("index", line));
    List<Hash> path = lines.path();
    return new TlogProof(extra, index, path, SignedNote.parse(lines.rest()));
  }
}
