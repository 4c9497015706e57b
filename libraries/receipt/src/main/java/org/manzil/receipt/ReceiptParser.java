package org.manzil.receipt;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.MalformedException;

/** From the bytes of a file to its parts: exactly the five members, each in its one spelling. */
final class ReceiptParser {

  static final int LONGEST = 262_144;

  private static final Set<String> MEMBERS = Set.of("content", "proof", "salt", "signature", "v");

  private ReceiptParser() {}

  static Receipt parse(byte[] file) {
    if (file.length > LONGEST) {
      throw new MalformedException("a receipt has at most " + LONGEST + " bytes");
    }
    Map<String, @Nullable Object> members = ReceiptJson.decode(file);
    if (!members.keySet().equals(MEMBERS)) {
      throw new MalformedException("a receipt has exactly the members " + MEMBERS);
    }
    if (!Long.valueOf(Receipt.VERSION).equals(members.get("v"))) {
      throw new MalformedException("not a receipt of version 1");
    }
    return new Receipt(
        content(members.get("content")),
        new Salt(text(members, "salt")),
        text(members, "proof"),
        DetachedJws.parse(text(members, "signature")));
  }

  @SuppressWarnings("unchecked") // ReceiptJson makes every object a map with string keys.
  private static Map<String, @Nullable Object> content(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> content = (Map<String, @Nullable Object>) map;
      ReceiptContent.check(content);
      return content;
    }
    throw new MalformedException("content is not an object");
  }

  private static String text(Map<String, @Nullable Object> members, String name) {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw new MalformedException(name + " is not a string");
  }
}
