package org.manzil.service.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a body in one way only: UTF-8 without a byte order mark, no name twice, none unknown, no
 * value coerced, no NUL or broken surrogate in a text.
 */
public final class StrictJson {

  private static final int DEEPEST = 32;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private StrictJson() {}

  /**
   * Reads one JSON object.
   *
   * @throws ApiProblem 400 if the bytes are anything else
   */
  public static <T> T read(byte[] body, Class<T> type) {
    try {
      JsonNode tree = JSON.readTree(utf8(body));
      if (!tree.isObject()) {
        throw ApiProblem.malformed("The body must be a JSON object.");
      }
      requireCleanText(tree);
      return JSON.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      throw ApiProblem.malformed("The body has an unknown member '" + e.getPropertyName() + "'.");
    } catch (JacksonException e) {
      // The parser's own message quotes the input, which is personal.
      throw ApiProblem.malformed("The body is not JSON as this address expects it.");
    }
  }

  private static String utf8(byte[] body) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString();
      if (text.startsWith("\uFEFF")) {
        throw ApiProblem.malformed("The body starts with a byte order mark.");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw ApiProblem.malformed("The body is not UTF-8.");
    }
  }

  private static void requireCleanText(JsonNode node) {
    if (node.isArray() && node.valueStream().anyMatch(JsonNode::isNull)) {
      throw ApiProblem.malformed("A list holds null.");
    }
    if (node.isString() && !clean(node.stringValue())) {
      throw ApiProblem.malformed("A text holds NUL or half a character.");
    }
    node.forEach(StrictJson::requireCleanText);
  }

  private static boolean clean(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
