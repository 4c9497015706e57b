package org.manzil.credential.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims path pointers: OpenID4VP 1.0 §7, with its own example. */
class ClaimPathTest {
  private static final Map<String, @Nullable Object> CLAIMS =
      Map.of(
          "name", "Arthur Dent",
          "address",
              Map.of(
                  "street_address", "42 Market Street",
                  "locality", "Milliways",
                  "postal_code", "12345"),
          "degrees",
              List.of(
                  Map.of("type", "Bachelor of Science", "university", "University of Betelgeuse"),
                  Map.of("type", "Master of Science", "university", "University of Betelgeuse")),
          "nationalities", List.of("British", "Betelgeusian"));

  private static List<List<Object>> places(@Nullable Object... steps) {
    return ClaimPath.of(steps).placesIn(CLAIMS);
  }

  @Test
  void section7TextIsAMemberANumberAnElementAndNullEveryElement() {
    assertThat(places("name")).containsExactly(List.of("name"));
    assertThat(places("address", "street_address"))
        .containsExactly(List.of("address", "street_address"));
    assertThat(places("nationalities", 1)).containsExactly(List.of("nationalities", 1));
    assertThat(places("nationalities", 1L)).containsExactly(List.of("nationalities", 1));
    assertThat(places("degrees", null, "type"))
        .containsExactly(List.of("degrees", 0, "type"), List.of("degrees", 1, "type"));
  }

  @Test
  void section71WhatIsNotThereIsAnErrorThatNamesThePath() {
    for (ClaimPath path :
        List.of(
            ClaimPath.of("region"),
            ClaimPath.of("address", "region"),
            ClaimPath.of("nationalities", 2),
            ClaimPath.of("degrees", null, "grade"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> path.placesIn(CLAIMS))
          .withMessageContaining(path.toString());
    }
  }

  @Test
  void section71AStepIntoSomethingElseIsAnError() {
    for (ClaimPath path :
        List.of(
            ClaimPath.of("name", "first"),
            ClaimPath.of("name", 0),
            ClaimPath.of("address", 0),
            ClaimPath.of("address", null),
            ClaimPath.of("nationalities", "first"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> path.placesIn(CLAIMS));
    }
  }

  /** A request is refused for one such element; the rules of a type pass it by. */
  @Test
  void section71AStepIntoSomethingElseIsAnErrorBesideOthersThatLead() {
    Map<String, @Nullable Object> mixed = Map.of("list", List.of(Map.of("a", 1L), "text"));
    ClaimPath path = ClaimPath.of("list", null, "a");
    assertThatIllegalArgumentException().isThrownBy(() -> path.placesIn(mixed));
    assertThat(path.placesWhereItLeads(mixed)).containsExactly(List.of("list", 0, "a"));
  }

  @Test
  void section7OtherStepsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ClaimPath.of("a", -1));
    assertThatIllegalArgumentException().isThrownBy(() -> ClaimPath.of("a", -1L));
    assertThatIllegalArgumentException().isThrownBy(() -> ClaimPath.of("a", 1L << 40));
    assertThatIllegalArgumentException().isThrownBy(() -> ClaimPath.of("a", true));
    assertThatIllegalArgumentException().isThrownBy(() -> ClaimPath.of());
  }

  @Test
  void aPathIsWrittenAsInARequest() {
    assertThat(ClaimPath.ofJson(Arrays.asList("degrees", null, 0L)))
        .hasToString("[\"degrees\",null,0]");
  }
}
