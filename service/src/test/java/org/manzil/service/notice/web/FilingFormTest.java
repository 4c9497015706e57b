package org.manzil.service.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.address.AddressHit;
import org.manzil.service.notice.Filing;
import org.manzil.service.site.DateFields;

class FilingFormTest {

  private static DateFields day(String day, String month, String year) {
    DateFields fields = new DateFields();
    fields.setDay(day);
    fields.setMonth(month);
    fields.setYear(year);
    return fields;
  }

  private static AddressHit hit(String id, String text, @Nullable String number) {
    return new AddressHit(id, text, text, "Тверская улица", number, null, "", false, 1, null);
  }

  @Test
  void anEmptyFormFilesNothing() {
    assertThat(new FilingForm().filing().content()).isEmpty();
  }

  @Test
  void aDateThatDoesNotExistIsNotTakenForAMissingOne() {
    FilingForm form = new FilingForm();
    form.setSince(day("30", "2", "2026"));
    assertThat(form.filing().since()).isEqualTo("no date");
  }

  @Test
  void aContactWithoutANameIsKeptSoThatTheNameIsAskedFor() {
    FilingForm form = new FilingForm();
    form.setHostContact("+998 90 000 00 00");
    assertThat(form.filing().host()).isEqualTo(new Filing.Host(null, "+998 90 000 00 00"));
  }

  @Test
  void theReasonWhyAnAddressIsNotFoundGivesWayToTheFoundAddress() {
    FilingForm form = new FilingForm();
    form.getAddress().setNotFound("street");
    form.getAddress().settle(hit("gar:1", "Тверская улица, 7", "7"));
    assertThat(form.filing().notFound()).isNull();
    assertThat(form.filing().addressId()).isEqualTo("gar:1");
  }

  @Test
  void whereSomebodyGoesBelongsToADepartureOnly() {
    FilingForm form = new FilingForm();
    form.setGoingTo("Ташкент");
    assertThat(form.filing().goingTo()).isNull();
    form.setKind("departure");
    assertThat(form.filing().goingTo()).isEqualTo("Ташкент");
  }

  @Test
  void aTickedResultCountsOnlyForTheTextThatWasSearchedFor() {
    AddressFields address = new AddressFields();
    address.setText("Тверская 7");
    address.setSearched("Тверская 7");
    address.setFound(AddressFields.AS_TYPED);
    assertThat(address.byHand()).isTrue();
    address.setText("Тверская 9");
    assertThat(address.byHand()).isFalse();
  }

  @Test
  void whatWasTypedIsKeptThroughStreetAndHouse() {
    FilingForm form = new FilingForm();
    form.getAddress().setText("tverskaya");
    form.getAddress().settleStreet(hit("gar:s", "Тверская улица", null), "7 кв 5");
    assertThat(form.filing().addressText()).isEqualTo("Тверская улица, 7 кв 5");
    form.getAddress().settle(hit("gar:1", "Тверская улица, 7", "7"));
    assertThat(form.filing().addressText()).isEqualTo("Тверская улица, 7");
    assertThat(form.filing().addressTyped()).isEqualTo("tverskaya, 7 кв 5");
    assertThat(form.takeFlat()).isTrue();
    assertThat(form.filing().flat()).isEqualTo("5");
  }

  @Test
  void aFlatThatIsFilledInIsNeverReplacedByATypedOne() {
    FilingForm form = new FilingForm();
    form.getAddress().setTyped("tverskaya 7 flat 5");
    form.setFlat("6");
    assertThat(form.takeFlat()).isFalse();
    assertThat(form.getFlat()).isEqualTo("6");
  }

  @Test
  void editedTextIsOnesOwnWordsWhateverWasTypedBefore() {
    FilingForm form = new FilingForm();
    form.getAddress().setTyped("tverskaya 7");
    form.getAddress().setId("gar:1");
    form.getAddress().setText("Lesnaya 9");
    form.getAddress().unsettle();
    assertThat(form.filing().addressTyped()).isEqualTo("Lesnaya 9");
    assertThat(form.getAddress().getTyped()).isEmpty();
  }

  @Test
  void aNoticeFillsTheFormItWasFiledWith() {
    FilingForm form = new FilingForm();
    form.setKind("change");
    form.getAddress().setText("Барак 2");
    form.setDwelling("dormitory");
    form.setBed("3");
    form.setSince(day("1", "9", "2026"));
    form.setHostName("Стройка");
    Map<String, Object> content = form.filing().content();
    assertThat(FilingForm.of(content).filing().content()).isEqualTo(content);
  }
}
