package org.manzil.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.entry.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects in their canonical bytes (RFC 8785), both ways; any other spelling is malformed. */
final class ReceiptJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReceiptJson() {}

  static Map<String, @Nullable Object> unsigned(
      Map<String, ? extends @Nullable Object> content, Salt salt, String proof) {
    Map<String, @Nullable Object> members = new TreeMap<>();
    members.put("content", content);
    members.put("proof", proof);
    members.put("salt", salt.base64url());
    members.put("v", Receipt.VERSION);
    return members;
  }

  static byte[] encode(Map<String, ? extends @Nullable Object> object) {
    return CanonicalJson.bytes(object);
  }

  static Map<String, @Nullable Object> decode(byte[] bytes) {
    Map<String, @Nullable Object> object = object(tree(bytes));
    if (!Arrays.equals(encode(object), bytes)) {
      throw new MalformedException("not the canonical JSON of RFC 8785");
    }
    return object;
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      JsonNode tree =
          JSON.readTree(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      if (tree.isObject()) {
        return tree;
      }
      throw new MalformedException("not a JSON object");
    } catch (CharacterCodingException | JacksonException _) {
      throw new MalformedException("not JSON in UTF-8");
    }
  }

  private static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> array(node);
      case STRING -> node.asString();
      case BOOLEAN -> node.asBoolean();
      case NULL -> null;
      case NUMBER -> number(node);
      default -> throw new MalformedException("not a JSON value");
    };
  }

  private static Map<String, @Nullable Object> object(JsonNode node) {
    Map<String, @Nullable Object> object = new TreeMap<>();
    node.properties().forEach(member -> object.put(member.getKey(), value(member.getValue())));
    return Collections.unmodifiableMap(object);
  }

  private static List<@Nullable Object> array(JsonNode node) {
    List<@Nullable Object> array = new ArrayList<>(node.size());
    node.values().forEach(element -> array.add(value(element)));
    return Collections.unmodifiableList(array);
  }

  private static Long number(JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new MalformedException("a receipt's numbers are whole");
    }
    return node.asLong();
  }
}
