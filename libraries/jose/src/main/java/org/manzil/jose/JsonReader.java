package org.manzil.jose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one value from its UTF-8 bytes by the rules of {@link StrictJson}. */
final class JsonReader {
  private final JsonBytes json;
  private int depth;

  private JsonReader(byte[] utf8) {
    json = new JsonBytes(utf8);
  }

  static @Nullable Object read(byte[] utf8) throws MalformedException {
    JsonReader reader = new JsonReader(utf8);
    @Nullable Object value = reader.value(reader.json.nextToken());
    if (reader.json.hasMore()) {
      throw StrictJson.malformed("something follows the JSON value");
    }
    return value;
  }

  private @Nullable Object value(int first) throws MalformedException {
    return switch (first) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> JsonText.read(json);
      case 't' -> literal("rue", true);
      case 'f' -> literal("alse", false);
      case 'n' -> literal("ull", null);
      default -> JsonNumber.read(json, first);
    };
  }

  private Map<String, @Nullable Object> object() throws MalformedException {
    enter();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    int token = json.nextToken();
    while (token != '}') {
      expect('"', token);
      String name = JsonText.read(json);
      expect(':', json.nextToken());
      if (members.containsKey(name)) {
        throw StrictJson.malformed("a name twice");
      }
      members.put(name, value(json.nextToken()));
      token = afterElement('}');
    }
    depth--;
    return Collections.unmodifiableMap(members);
  }

  private List<@Nullable Object> array() throws MalformedException {
    enter();
    List<@Nullable Object> elements = new ArrayList<>();
    int token = json.nextToken();
    while (token != ']') {
      elements.add(value(token));
      token = afterElement(']');
    }
    depth--;
    return Collections.unmodifiableList(elements);
  }

  /** The end, or what begins the next element after a comma. */
  private int afterElement(char end) throws MalformedException {
    int token = json.nextToken();
    if (token == end) {
      return end;
    }
    expect(',', token);
    int next = json.nextToken();
    if (next == end) {
      throw StrictJson.malformed("nothing follows a comma");
    }
    return next;
  }

  private void enter() throws MalformedException {
    if (++depth > StrictJson.MAX_DEPTH) {
      throw StrictJson.malformed("nested too deeply");
    }
  }

  private <T extends @Nullable Object> T literal(String rest, T value) throws MalformedException {
    for (int i = 0; i < rest.length(); i++) {
      expect(rest.charAt(i), json.next());
    }
    return value;
  }

  private static void expect(char wanted, int found) throws MalformedException {
    if (found != wanted) {
      throw StrictJson.malformed("not strict JSON");
    }
  }
}
