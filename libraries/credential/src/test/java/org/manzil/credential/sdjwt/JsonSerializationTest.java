package org.manzil.credential.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

class JsonSerializationTest {
  private static final String ONE = "\"protected\":\"eyJ9\",\"signature\":\"AAAA\"";

  private static void refused(ReasonCode reason, String json) {
    assertThatExceptionOfType(RefusedException.class)
        .as(json)
        .isThrownBy(() -> JsonSerialization.compactForms(json))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static void malformed(String json) {
    refused(ReasonCode.MALFORMED_PRESENTATION, json);
  }

  @Test
  void section8BothFormsHoldWhatTheCompactOneHolds() throws RefusedException {
    Forge printed = Forge.oneFact();
    printed.bound = false;
    for (String compact :
        List.of(
            Forge.oneFact().presentation(), printed.presentation(), new Forge().presentation())) {
      assertThat(JsonSerialization.compactForms(JsonSerialization.flattened(compact)))
          .containsExactly(compact);
      assertThat(JsonSerialization.compactForms(JsonSerialization.general(compact)))
          .containsExactly(compact);
    }
  }

  @Test
  void section81WithoutUnprotectedHeaderThereIsNothingDisclosed() throws RefusedException {
    assertThat(JsonSerialization.compactForms("{\"payload\":\"e30\"," + ONE + "}"))
        .containsExactly("eyJ9.e30.AAAA~");
  }

  @Test
  void section83DisclosuresBesideAFollowingSignatureAreRefused() {
    for (String member : List.of("\"disclosures\":[]", "\"kb_jwt\":\"a.b.c\"")) {
      malformed(
          "{\"payload\":\"e30\",\"signatures\":[{%s},{%s,\"header\":{%s}}]}"
              .formatted(ONE, ONE, member));
    }
  }

  @Test
  void rfc7515Section72MixedFormsAreRefused() {
    malformed("{\"payload\":\"e30\",\"signatures\":[{%s}],%s}".formatted(ONE, ONE));
    malformed("{\"payload\":\"e30\",\"signatures\":[{%s}],\"header\":{}}".formatted(ONE));
    malformed("{\"payload\":\"e30\",\"signatures\":[]}");
    malformed("{\"payload\":\"e30\",\"signatures\":[1]}");
    malformed("{\"payload\":\"e30\",\"signatures\":null}");
  }

  @Test
  void sixteenSignaturesAndNoMore() throws RefusedException {
    String general = "{\"payload\":\"e30\",\"signatures\":[%s{%s}]}";
    String sixteen = general.formatted(("{" + ONE + "},").repeat(15), ONE);
    assertThat(JsonSerialization.compactForms(sixteen)).hasSize(16);
    malformed(general.formatted(("{" + ONE + "},").repeat(16), ONE));
  }

  @Test
  void aPieceThatWouldMakeOtherPartsIsRefused() {
    for (String disclosure : List.of("\"WyJd~WyJd\"", "\"a.b\"", "\"\"", "1", "null", "\"a b\"")) {
      malformed(
          "{\"payload\":\"e30\",%s,\"header\":{\"disclosures\":[%s]}}".formatted(ONE, disclosure));
    }
    for (String keyBinding : List.of("\"a.b\"", "\"~a.b.c\"", "\"\"", "null", "[]")) {
      malformed("{\"payload\":\"e30\",%s,\"header\":{\"kb_jwt\":%s}}".formatted(ONE, keyBinding));
    }
    malformed("{\"payload\":\"e.30\"," + ONE + "}");
    malformed("{" + ONE + "}");
    malformed("{\"payload\":\"e30\",\"protected\":\"eyJ9\"}");
    malformed("{\"payload\":\"e30\"," + ONE + ",\"header\":[]}");
    malformed("{\"payload\":\"e30\"," + ONE + ",\"header\":{\"disclosures\":\"WyJd\"}}");
  }

  @Test
  void whatIsNoJsonOrTooLargeIsRefused() {
    refused(ReasonCode.MALFORMED_JSON, "[]");
    refused(ReasonCode.MALFORMED_JSON, "{\"payload\":\"a\",\"payload\":\"b\"}");
    refused(ReasonCode.TOO_LARGE, " ".repeat(70_000));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonSerialization.flattened("a.b.c"));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonSerialization.general("a~"));
  }
}
