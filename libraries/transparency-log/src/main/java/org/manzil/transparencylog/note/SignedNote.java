package org.manzil.transparencylog.note;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.manzil.transparencylog.LineReader;
import org.manzil.transparencylog.MalformedException;

/**
 * A C2SP signed note: a text that ends in a newline, and signatures that nobody has checked yet. A
 * {@link CheckpointPolicy} or a {@link VerifierKey} checks them.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int LONGEST = 1_000_000;

  /** Refuses a text without final newline, control characters and lone surrogates. */
  public SignedNote {
    signatures = List.copyOf(signatures);
    requireText(text);
    if (!text.endsWith("\n")) {
      throw new MalformedException("a note's text ends in a newline");
    }
    if (signatures.isEmpty() || signatures.size() > NoteSignature.MOST) {
      throw new MalformedException("a note has 1 to " + NoteSignature.MOST + " signatures");
    }
  }

  /** Reads a note of at most 1,000,000 characters; the last empty line ends its text. */
  public static SignedNote parse(String note) {
    requireText(note);
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
      throw new MalformedException("a note without signatures");
    }
    return new SignedNote(
        note.substring(0, blank + 1), NoteSignature.parseLines(note.substring(blank + 2)));
  }

  /** Reads a note from bytes, which are valid UTF-8 or malformed. */
  public static SignedNote parse(byte[] utf8) {
    return parse(LineReader.utf8(utf8));
  }

  /** The same text with one more signature, for instance a witness's. */
  public SignedNote with(NoteSignature signature) {
    return withSignatures(List.of(signature));
  }

  /** The same text with more signatures behind its own; one that it has already is not repeated. */
  public SignedNote withSignatures(List<NoteSignature> more) {
    Set<NoteSignature> all = new LinkedHashSet<>(signatures);
    all.addAll(more);
    return new SignedNote(text, List.copyOf(all));
  }

  /** The same text with only the signatures that name one of {@code keys}; malformed if none. */
  public SignedNote onlyBy(List<VerifierKey> keys) {
    return new SignedNote(text, signatures.stream().filter(line -> names(keys, line)).toList());
  }

  /**
   * Whether one of {@code keys}, which sign texts bare as logs do, has signed: at least one true
   * signature, and none that names one of them and is wrong. Lines by others are ignored.
   */
  public boolean signedBy(List<VerifierKey> keys) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<NoteSignature> claimed = signatures.stream().filter(line -> names(keys, line)).toList();
    return !claimed.isEmpty()
        && claimed.stream()
            .allMatch(
                line ->
                    keys.stream()
                        .filter(key -> key.names(line))
                        .anyMatch(key -> key.verifies(bytes, line.bytes())));
  }

  private static boolean names(List<VerifierKey> keys, NoteSignature line) {
    return keys.stream().anyMatch(key -> key.names(line));
  }

  /** The whole note as it is published. */
  public String encode() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()).append('\n'));
    return note.toString();
  }

  private static void requireText(String text) {
    if (text.length() > LONGEST) {
      throw new MalformedException("a note is at most " + LONGEST + " characters long");
    }
    boolean refused = text.codePoints().anyMatch(c -> c < ' ' && c != '\n' || lone(c));
    if (refused) {
      throw new MalformedException("a note has no control characters and no lone surrogates");
    }
  }

  // String.codePoints pairs surrogates up, so one that is left stands alone and has no UTF-8.
  private static boolean lone(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
