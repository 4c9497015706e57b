package org.manzil.transparencylog.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.transparencylog.MalformedException;

class CanonicalJsonTest {

  @Test
  void rfc8785_3_2_2_literalsAndTheStringOfTheExample() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("string", "\u20ac$\u000f\nA'B\"\\\\\"/");
    object.put("literals", Arrays.asList(null, true, false));
    assertThat(CanonicalJson.text(object))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void rfc8785_3_2_2_2_controlsHaveShortEscapesWhereTheyExist() {
    assertThat(CanonicalJson.text("\b\t\n\f\r\u0000\u001f\u007f\u2028/<"))
        .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028/<\"");
  }

  @Test
  void rfc8785_3_2_3_namesAreSortedByUtf16CodeUnits() {
    List<String> sorted =
        List.of("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
    Map<String, Object> object = new HashMap<>();
    sorted.reversed().forEach(name -> object.put(name, 1));
    String expected =
        String.join(",", sorted.stream().map(n -> CanonicalJson.text(n) + ":1").toList());
    assertThat(CanonicalJson.text(object)).isEqualTo("{" + expected + "}");
  }

  @Test
  void rfc8785_3_2_4_theBytesAreUtf8() {
    assertThat(CanonicalJson.bytes("ö😀"))
        .containsExactly('"', 0xC3, 0xB6, 0xF0, 0x9F, 0x98, 0x80, '"');
  }

  @Test
  void wholeNumbersUpTo2To53Minus1AreExact() {
    assertThat(CanonicalJson.text(List.of(0, -1, 9_007_199_254_740_991L, -9_007_199_254_740_991L)))
        .isEqualTo("[0,-1,9007199254740991,-9007199254740991]");
  }

  @Test
  void emptyThingsStayEmpty() {
    assertThat(CanonicalJson.text(Map.of("a", List.of(), "b", Map.of(), "c", "")))
        .isEqualTo("{\"a\":[],\"b\":{},\"c\":\"\"}");
  }

  static Stream<Object> refused() {
    return Stream.of(
        1.5,
        1.0f,
        Double.NaN,
        9_007_199_254_740_992L,
        -9_007_199_254_740_992L,
        BigInteger.ONE,
        'c',
        new byte[1],
        Map.of(1, 1),
        Collections.singletonMap(null, 1),
        "\ud800",
        "\udc00x",
        "x\ud83d",
        "\ude00\ud83d",
        Map.of("\ud800", 1),
        nested(CanonicalJson.DEEPEST + 1));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void rfc7493_whatJsonCannotKeepExactlyIsRefused(Object value) {
    assertThatThrownBy(() -> CanonicalJson.text(value)).isInstanceOf(MalformedException.class);
  }

  @Test
  void nestingUpToTheLimitIsKept() {
    assertThat(CanonicalJson.text(nested(CanonicalJson.DEEPEST)))
        .startsWith("[[[[")
        .endsWith("]]]]");
  }

  private static Object nested(int depth) {
    List<Object> value = new ArrayList<>();
    for (int i = 1; i < depth; i++) {
      value = new ArrayList<>(List.of(value));
    }
    return value;
  }
}
