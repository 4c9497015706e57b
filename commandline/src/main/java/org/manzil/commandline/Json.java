package org.manzil.commandline;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as programs read it from standard output. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final JsonMapper SHORT = new JsonMapper();

  private Json() {}

  /** Safe on a terminal too. */
  static String write(Object value) {
    return OneLine.ofJson(MAPPER.writeValueAsString(value));
  }

  /** All in one line. */
  static String writeShort(Object value) {
    return SHORT.writeValueAsString(value);
  }

  /** Reads a value; the message of a failure does not quote the file. */
  static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (tools.jackson.core.JacksonException e) {
      throw new IllegalArgumentException("the file is not the JSON this command reads", e);
    }
  }
}
