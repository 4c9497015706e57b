package org.manzil.service.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PersonTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void whoWasStoredBeforeDocumentsHadTwoScriptsIsStillRead() {
    Person person =
        JSON.readValue(
            """
            {"givenName":"Mai","familyName":"Nguyễn","birthDate":"2001-07-05",
             "nationality":"VN","documentNumber":"C7719034"}
            """,
            Person.class);
    assertThat(person.name()).isEqualTo("Mai Nguyễn");
    assertThat(person.otherName()).isEmpty();
    assertThat(person.document()).isEqualTo(new ShownDocument("VN", "C7719034", "2001-07-05"));
  }

  @Test
  void allOfAPersonIsKept() {
    Person person = new Person("Oqil", "", "1990", "XXA", "T1", "KZ", "Оқил", null);
    assertThat(JSON.readValue(JSON.writeValueAsString(person), Person.class)).isEqualTo(person);
    assertThat(person.name()).isEqualTo("Oqil");
    assertThat(person.document().issuingState()).isEqualTo("KZ");
  }

  @Test
  void theRulesAreToldOfCountriesAlone() {
    assertThat(new Person("A", "B", "1990", "XXA", "1").ruleFacts()).containsOnlyKeys("birthDate");
    assertThat(new Person("A", "B", "1990", "UZ", "1").ruleFacts())
        .containsEntry("nationality", "UZ");
  }

  @Test
  void oneDocumentIsOneHoweverItsNumberIsTyped() {
    assertThat(new ShownDocument("UZ", " fa 018-4527", "1994").canonical())
        .isEqualTo(new ShownDocument("UZ", "FA0184527", "1994").canonical())
        .isNotEqualTo(new ShownDocument("UZ", "FA0184528", "1994").canonical())
        .isNotEqualTo(new ShownDocument("TJ", "FA0184527", "1994").canonical())
        .isNotEqualTo(new ShownDocument("UZ", "FA0184527", "1994-01").canonical());
  }
}
