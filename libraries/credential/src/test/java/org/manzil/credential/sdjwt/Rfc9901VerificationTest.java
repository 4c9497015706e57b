package org.manzil.credential.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.credential.issue.ExampleIssuer;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.rfc9901.Example;

/** The RFC's own tokens under the RFC's own keys. */
class Rfc9901VerificationTest {
  static Stream<Example> signed() {
    return Example.signed();
  }

  private static SdJwtPolicy policy(Example example) {
    return example.isBound()
        ? SdJwtPolicy.of(example.type(), Example.AUDIENCE).expectNonce(Example.NONCE)
        : SdJwtPolicy.unbound(example.type());
  }

  private static SdJwtVerdict verify(String text, Example example) {
    return SdJwtVerifier.verify(text, Example.issuerKey(), policy(example), example.now());
  }

  @ParameterizedTest
  @MethodSource("signed")
  void section7ThePresentationVerifiesAndTheProcessedPayloadIsTheRfcs(Example example) {
    assertThat(verify(ExampleIssuer.presentation(example), example))
        .isInstanceOfSatisfying(
            SdJwtVerdict.Valid.class,
            valid -> assertThat(valid.claims()).isEqualTo(example.processed()));
  }

  @ParameterizedTest
  @MethodSource("signed")
  void section71TheWholeCredentialVerifiesWithoutKeyBinding(Example example) {
    SdJwtVerdict verdict =
        SdJwtVerifier.verify(
            ExampleIssuer.credential(example),
            Example.issuerKey(),
            SdJwtPolicy.unbound(example.type()),
            example.now());
    assertThat(verdict).isInstanceOf(SdJwtVerdict.Valid.class);
  }

  @ParameterizedTest
  @MethodSource("signed")
  void section71AnotherTypeIsRefused(Example example) {
    SdJwtPolicy other = SdJwtPolicy.of("other+sd-jwt", Example.AUDIENCE);
    assertThat(
            SdJwtVerifier.verify(
                ExampleIssuer.presentation(example), Example.issuerKey(), other, example.now()))
        .isInstanceOfSatisfying(
            SdJwtVerdict.Invalid.class,
            invalid -> assertThat(invalid.reason()).isEqualTo(ReasonCode.TYPE_NOT_ACCEPTED));
  }

  @ParameterizedTest
  @MethodSource("signed")
  void section8TheJsonFormsLeadBackToTheCompactForm(Example example) throws RefusedException {
    String compact = ExampleIssuer.presentation(example);
    assertThat(JsonSerialization.compactForms(JsonSerialization.flattened(compact)))
        .containsExactly(compact);
    assertThat(JsonSerialization.compactForms(JsonSerialization.general(compact)))
        .containsExactly(compact);
  }

  /** As the RFC prints it: two signatures, unknown unprotected members. */
  @Test
  void section83TheFirstOfTwoSignaturesVerifiesWithTheKeyBinding() throws RefusedException {
    Example example = Example.named("json-general");
    String compact = ExampleIssuer.presentation(example);
    String general =
        JsonSerialization.general(compact)
            .replace("\"kb_jwt\":", "\"kid\":\"issuer-key-1\",\"kb_jwt\":")
            .replaceFirst(
                "]}$",
                ",{\"header\":{\"kid\":\"issuer-key-2\"},\"protected\":"
                    + "\"eyJhbGciOiAiRVMyNTYiLCAidHlwIjogImV4YW1wbGUrc2Qtand0In0\",\"signature\":"
                    + "\"_OTyMClyNQm_U6V_CxtOkVODcAsVYoZuGOFzOSJu642xz6aZzJ3X23fflFm1cLIfolGeKkpkQ0vt"
                    + "Nj4EZVnpAQ\"}]}");
    List<String> forms = JsonSerialization.compactForms(general);
    assertThat(forms).hasSize(2);
    assertThat(verify(forms.getFirst(), example)).isInstanceOf(SdJwtVerdict.Valid.class);
    assertThat(verify(forms.getLast(), example))
        .isInstanceOfSatisfying(
            SdJwtVerdict.Invalid.class,
            invalid -> assertThat(invalid.reason()).isEqualTo(ReasonCode.ISSUER_SIGNATURE_WRONG));
  }
}
