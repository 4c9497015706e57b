package org.manzil.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void valuesArePlainJava() throws MalformedException {
    assertThat(StrictJson.object(utf8("{\"b\":[1,-2,1.50,true,null,\"ҳ🏠\"],\"a\":{}} ")))
        .hasToString("{b=[1, -2, 1.50, true, null, ҳ🏠], a={}}");
    assertThat(StrictJson.value(utf8("9223372036854775807"))).isEqualTo(Long.MAX_VALUE);
    assertThat(StrictJson.value(utf8("9223372036854775808")))
        .isEqualTo(new BigInteger("9223372036854775808"));
    assertThat(StrictJson.value(utf8("1e2"))).isEqualTo(new BigDecimal("1e2"));
    assertThat(StrictJson.value(utf8("null"))).isNull();
    assertThat(StrictJson.value(utf8("\"\\ud83c\\udfe0\""))).isEqualTo("🏠");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"\\u0062\":2}}",
        "{} {}",
        "[1] x",
        "NaN",
        "Infinity",
        "1e400",
        "-1e400",
        "01",
        "+1",
        ".5",
        "1.",
        "'a'",
        "{a:1}",
        "// c\n1",
        "/* c */1",
        "\uFEFF1",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\udc00\\ud800\"",
        "\"\\ud800x\"",
        "{\"\\ud800\":1}",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u123\u0661\"",
        "\"\\",
        "\"\\\"",
        "[1 2]",
        "{\"a\"}",
        "{\"a\" 1}",
        "{,}",
        "[,]",
        "-",
        "1e",
        "1e+",
        "tru",
        "]",
        "\"a"
      })
  void rfc8259WhatTwoReadersCouldReadDifferentlyIsMalformed(String json) {
    malformed(utf8(json));
  }

  @Test
  void badUtf8IsMalformed() {
    malformed(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'});
    malformed(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
    malformed(new byte[] {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'});
    malformed(new byte[] {'"', (byte) 0xD0, '"'});
    malformed("\"a\"".getBytes(StandardCharsets.UTF_16));
  }

  @Test
  void thirtyTwoLevelsAndNoMore() throws MalformedException {
    assertThat(StrictJson.value(utf8("[".repeat(32) + "]".repeat(32)))).isInstanceOf(List.class);
    malformed(utf8("[".repeat(33) + "]".repeat(33)));
    malformed(utf8("{\"a\":".repeat(33) + "1" + "}".repeat(33)));
    malformed(utf8("[".repeat(100_000)));
  }

  @Test
  void longNumbersAreMalformedRatherThanSlow() throws MalformedException {
    assertThat(StrictJson.value(utf8("-1." + "1".repeat(61)))).isInstanceOf(BigDecimal.class);
    assertThat(StrictJson.value(utf8("1e-9999"))).isEqualTo(new BigDecimal("1e-9999"));
    malformed(utf8("-1." + "1".repeat(62)));
    malformed(utf8("1e-10000"));
    malformed(utf8("1e00001"));
    malformed(utf8("1".repeat(65)));
    malformed(utf8("1e" + "9".repeat(9)));
    malformed(utf8("0e" + "9".repeat(20)));
  }

  @Test
  void onlyAnObjectIsAnObject() {
    for (String json : List.of("[]", "\"a\"", "1", "null")) {
      assertThatThrownBy(() -> StrictJson.object(utf8(json)))
          .isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void writesWithoutWhiteSpaceAndWithoutEscapingWhatNeedsNone() {
    assertThat(StrictJson.write(Map.of("a", List.of("ҳ/🏠", 1, 2L, true, new BigDecimal("1.5")))))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"a\":[\"ҳ/🏠\",1,2,true,1.5]}");
    assertThat(StrictJson.write(List.of("\"\\\b\f\n\r\t\u0001\u001f/\u007f", Map.of(), List.of())))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("[\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001F/\u007f\",{},[]]");
    assertThatIllegalArgumentException().isThrownBy(() -> StrictJson.write(Map.of("a", 'x')));
    assertThatIllegalArgumentException().isThrownBy(() -> StrictJson.write(Map.of("a", "\ud800")));
  }

  @Test
  void whatIsReadCannotBeChanged() throws MalformedException {
    Map<String, ?> map = StrictJson.object(utf8("{\"a\":[1]}"));
    assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    List<?> list = (List<?>) map.values().iterator().next();
    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  private static void malformed(byte[] json) {
    assertThatThrownBy(() -> StrictJson.value(json))
        .isInstanceOfSatisfying(
            MalformedException.class,
            e -> assertThat(e.form()).isEqualTo(MalformedException.Form.JSON));
  }
}
