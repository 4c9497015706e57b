package org.manzil.transparencylog.note;

import java.util.List;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.LineReader;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHead;

/** The body of a C2SP tlog-checkpoint: which log, how large, which root. Not yet trusted. */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

  /** Refuses an empty origin, empty extension lines and line breaks within either. */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    requireLine(origin);
    extensions.forEach(Checkpoint::requireLine);
  }

  /** A checkpoint without extension lines, as logs should write it. */
  public static Checkpoint of(String origin, TreeHead head) {
    return new Checkpoint(origin, head, List.of());
  }

  /**
   * Reads a checkpoint's text in its one spelling: at least three lines, each ended by a newline.
   */
  public static Checkpoint parse(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    int last = lines.size() - 1;
    if (last < 3 || !lines.get(last).isEmpty()) {
      throw new MalformedException("a checkpoint is three lines: origin, size, root");
    }
    TreeHead head = new TreeHead(LineReader.decimal(lines.get(1)), Hash.parse(lines.get(2)));
    return new Checkpoint(lines.getFirst(), head, lines.subList(3, last));
  }

  /** The text that is signed, with its final newline. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(head.size()).append('\n');
    text.append(head.root().base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static void requireLine(String line) {
    if (line.isEmpty() || line.indexOf('\n') >= 0) {
      throw new MalformedException("a checkpoint's lines are not empty");
    }
  }
}
