package org.manzil.credential.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.credential.rfc9901.Example;
import org.manzil.jose.MalformedException;
import org.manzil.jose.UnverifiedJws;

/** With the RFC's salts, what is issued is the RFC's own. */
class Rfc9901IssuingTest {
  static Stream<Example> unsigned() {
    return Example.all().filter(example -> example.json().containsKey("payload"));
  }

  static Stream<Example> signed() {
    return Example.signed();
  }

  @ParameterizedTest
  @MethodSource("unsigned")
  void section6PayloadsAreEqual(Example example) {
    assertThat(ExampleIssuer.issue(example).payload()).isEqualTo(example.json().get("payload"));
  }

  @ParameterizedTest
  @MethodSource("signed")
  void theIssuersSignatureFitsWhatIsIssuedAnew(Example example) throws MalformedException {
    String jwt = example.issuerJwt(ExampleIssuer.issue(example).payload());
    assertThat(UnverifiedJws.parse(jwt).isSignedBy(Example.issuerKey())).isTrue();
  }
}
