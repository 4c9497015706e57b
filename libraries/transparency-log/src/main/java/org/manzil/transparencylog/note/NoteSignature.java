package org.manzil.transparencylog.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.StrictBase64;

/** One signature line of a note: who claims to have signed, with which key id, and the bytes. */
public final class NoteSignature {

  private static final String DASH = "\u2014 ";
  private static final int KEY_ID_BYTES = 4;

  /** So many signatures a note has at most; the text asks for 16 or more. */
  static final int MOST = 100;

  private final String name;
  private final int keyId;
  private final byte[] bytes;

  NoteSignature(String name, int keyId, byte[] bytes) {
    this.name = KeyName.check(name);
    this.keyId = keyId;
    this.bytes = bytes.clone();
  }

  /** The key name; nothing is proven until a known key verifies the signature. */
  public String name() {
    return name;
  }

  /** The first four bytes of the key's hash, which tell keys of one name apart. */
  public int keyId() {
    return keyId;
  }

  /** A copy of the signature without the key id. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The line as it stands in a note, without the newline. */
  public String line() {
    byte[] all = ByteBuffer.allocate(KEY_ID_BYTES + bytes.length).putInt(keyId).put(bytes).array();
    return DASH + name + " " + Base64.getEncoder().encodeToString(all);
  }

  /** Reads 1 to 100 signature lines, each ended by a newline, as a witness answers them. */
  public static List<NoteSignature> parseLines(String lines) {
    List<String> each = List.of(lines.split("\n", MOST + 1));
    if (!each.getLast().isEmpty() || each.size() < 2) {
      throw new MalformedException("not 1 to " + MOST + " signature lines");
    }
    return each.subList(0, each.size() - 1).stream().map(NoteSignature::parse).toList();
  }

  static NoteSignature parse(String line) {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || space < DASH.length()) {
      throw new MalformedException("not a signature line");
    }
    byte[] all = StrictBase64.decode(line.substring(space + 1));
    if (all.length <= KEY_ID_BYTES) {
      throw new MalformedException("a signature line without a signature");
    }
    byte[] rest = Arrays.copyOfRange(all, KEY_ID_BYTES, all.length);
    return new NoteSignature(
        line.substring(DASH.length(), space), ByteBuffer.wrap(all).getInt(), rest);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteSignature that && line().equals(that.line());
  }

  @Override
  public int hashCode() {
    return 31 * keyId + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return line();
  }
}
