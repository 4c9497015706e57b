package org.manzil.address.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Ids as bytes: a GAR id in 17 of them, any other as its text. */
final class Ids {

  private static final String GAR = "gar:";
  private static final int UUID_LENGTH = 36;
  private static final int PACKED = 17;

  private Ids() {}

  static byte[] pack(String id) {
    if (id.startsWith(GAR) && id.length() == GAR.length() + UUID_LENGTH) {
      String text = id.substring(GAR.length());
      UUID guid = parse(text);
      if (guid != null && guid.toString().equals(text)) {
        return ByteBuffer.allocate(PACKED)
            .put((byte) 'g')
            .putLong(guid.getMostSignificantBits())
            .putLong(guid.getLeastSignificantBits())
            .array();
      }
    }
    return (" " + id).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether that is an id of GAR. */
  static boolean packsShort(String id) {
    return pack(id)[0] == 'g';
  }

  /** The id of GAR with those two halves, read lowest byte first. */
  static String gar(long most, long least) {
    return GAR + new UUID(Long.reverseBytes(most), Long.reverseBytes(least));
  }

  /** Two bytes by which streets with the id are looked up. */
  static BytesRef hash(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return new BytesRef(new byte[] {(byte) (hash >>> 24), (byte) (hash >>> 16)});
  }

  private static @Nullable UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }

  static String unpack(byte[] packed) {
    if (packed.length == PACKED && packed[0] == 'g') {
      ByteBuffer bytes = ByteBuffer.wrap(packed, 1, PACKED - 1);
      return GAR + new UUID(bytes.getLong(), bytes.getLong());
    }
    return new String(packed, 1, packed.length - 1, StandardCharsets.UTF_8);
  }
}
