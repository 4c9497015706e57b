package org.manzil.transparencylog.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.manzil.transparencylog.MalformedException;

/**
 * A C2SP signed note: a text that ends in a newline, and signatures that nobody has checked yet. A
 * {@link CheckpointPolicy} or a {@link VerifierKey} checks them.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int MOST_SIGNATURES = 100;
  private static final int LONGEST = 1_000_000;

  /** Refuses a text without final newline, control characters and lone surrogates. */
  public SignedNote {
    signatures = List.copyOf(signatures);
    requireText(text);
    if (!text.endsWith("\n")) {
      throw new MalformedException("a note's text ends in a newline");
    }
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new MalformedException("a note has 1 to " + MOST_SIGNATURES + " signatures");
    }
  }

  /** Reads a note of at most 1,000,000 characters; the last empty line ends its text. */
  public static SignedNote parse(String note) {
    requireText(note);
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
      throw new MalformedException("a note without signatures");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    String lines = note.substring(blank + 2, note.length() - 1);
    for (String line : lines.split("\n", MOST_SIGNATURES + 1)) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(note.substring(0, blank + 1), signatures);
  }

  /** Reads a note from bytes, which are valid UTF-8 or malformed. */
  public static SignedNote parse(byte[] utf8) {
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new MalformedException("a note is valid UTF-8");
    }
  }

  /** The same text with one more signature, for instance a witness's. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
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
