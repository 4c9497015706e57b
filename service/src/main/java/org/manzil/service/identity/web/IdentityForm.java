package org.manzil.service.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.Person;
import org.manzil.traveldocument.MrzField;
import org.manzil.traveldocument.MrzFinding;
import org.manzil.traveldocument.MrzReading;
import org.manzil.traveldocument.States;
import org.manzil.traveldocument.TravelDocument;
import org.springframework.validation.Errors;

/** What a person says of themselves and their document, as typed. */
class IdentityForm extends DocumentFields {

  private static final int OLDEST = 130;

  /** The form's field that each field of the zone fills. */
  private static final Map<MrzField, String> FILLED =
      Map.of(
          MrzField.ISSUING_STATE, "issuingState",
          MrzField.DOCUMENT_NUMBER, "documentNumber",
          MrzField.FAMILY_NAME, "familyName",
          MrzField.NATIONALITY, "nationality",
          MrzField.BIRTH_DATE, "birthDate");

  private String otherFamilyName = "";
  private String otherGivenName = "";

  static IdentityForm of(Person person) {
    IdentityForm form = new IdentityForm();
    form.issuingState = Objects.requireNonNullElse(person.issuingState(), person.nationality());
    form.documentNumber = person.documentNumber();
    form.familyName = person.familyName();
    form.givenName = person.givenName();
    form.otherFamilyName = Objects.requireNonNullElse(person.otherFamilyName(), "");
    form.otherGivenName = Objects.requireNonNullElse(person.otherGivenName(), "");
    form.birthDate = PartialDate.fields(person.birthDate());
    form.nationality = person.nationality();
    return form;
  }

  /** The same person with another document, whose number is not known yet. */
  static IdentityForm ofAnother(Person person) {
    IdentityForm form = of(person);
    form.documentNumber = "";
    return form;
  }

  /**
   * Takes over what the zone says; what is wrong in it is told of the field it fills.
   *
   * @param labels the names of fields in words
   */
  void fill(MrzReading.Zone zone, UnaryOperator<String> labels, Errors errors) {
    TravelDocument document = zone.document();
    issuingState = known(document.issuingState());
    documentNumber = document.documentNumber();
    familyName = document.familyName();
    givenName = document.givenNames();
    birthDate = PartialDate.fields(document.birthDate());
    nationality = known(document.nationality());
    for (MrzFinding finding : zone.findings()) {
      String field = FILLED.get(finding.field());
      String key = "identity.mrz." + finding.problem().code();
      if (field != null && !errors.hasFieldErrors(field)) {
        errors.rejectValue(field, key, new Object[] {labels.apply(field)}, null);
      } else if (finding.field() == MrzField.COMPOSITE) {
        errors.reject("identity.mrz.composite");
      }
    }
    if (zone.right(MrzField.BIRTH_DATE) && document.birthDate().isEmpty()) {
      errors.rejectValue("birthDate", "identity.mrz.no-birth-date");
    }
  }

  private static String known(String code) {
    return States.known(code) ? States.shortest(code) : "";
  }

  /** Says in {@code errors} what cannot be taken. */
  void check(LocalDate today, Errors errors) {
    state("issuingState", issuingState, errors);
    number(errors);
    name("familyName", familyName, errors);
    name("givenName", givenName, errors);
    name("otherFamilyName", otherFamilyName, errors);
    name("otherGivenName", otherGivenName, errors);
    if (familyName.isEmpty() && givenName.isEmpty()) {
      errors.rejectValue("familyName", "identity.error.name");
    }
    birthDate(today, errors);
    state("nationality", nationality, errors);
  }

  private void number(Errors errors) {
    if (documentNumber.isEmpty()) {
      errors.rejectValue("documentNumber", "identity.error.number");
    } else if (!documentNumber.matches("(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{N} ./№-]{1,40}")) {
      errors.rejectValue("documentNumber", "identity.error.number.signs");
    }
  }

  private static void state(String field, String code, Errors errors) {
    if (!States.all().contains(code)) {
      errors.rejectValue(field, "words.error.choice");
    }
  }

  private static void name(String field, String name, Errors errors) {
    NameText.problem(name)
        .ifPresent(
            problem ->
                errors.rejectValue(
                    field,
                    problem.equals("long") ? "words.error.long" : "identity.error.name." + problem,
                    new Object[] {NameText.LONGEST},
                    null));
  }

  private void birthDate(LocalDate today, Errors errors) {
    PartialDate.read(birthDate)
        .map(PartialDate::earliest)
        .ifPresentOrElse(
            day -> {
              if (day.isAfter(today)) {
                errors.rejectValue("birthDate", "words.error.date.future");
              } else if (day.isBefore(today.minusYears(OLDEST))) {
                errors.rejectValue("birthDate", "identity.error.birth");
              }
            },
            () -> errors.rejectValue("birthDate", "identity.error.birth"));
  }

  /** The person; only of a form that {@link #check} had nothing against. */
  Person person() {
    return new Person(
        givenName,
        familyName,
        born(),
        nationality,
        documentNumber,
        issuingState.equals(nationality) ? null : issuingState,
        otherOrNull(otherGivenName),
        otherOrNull(otherFamilyName));
  }

  private static @Nullable String otherOrNull(String name) {
    return name.isEmpty() ? null : name;
  }

  /** All names of fields, in the order of the form. */
  static List<String> fields() {
    return List.of(
        "issuingState",
        "documentNumber",
        "familyName",
        "givenName",
        "otherFamilyName",
        "otherGivenName",
        "birthDate.day",
        "birthDate.month",
        "birthDate.year",
        "nationality");
  }

  public String getOtherFamilyName() {
    return otherFamilyName;
  }

  public void setOtherFamilyName(String otherFamilyName) {
    this.otherFamilyName = NameText.tidy(otherFamilyName);
  }

  public String getOtherGivenName() {
    return otherGivenName;
  }

  public void setOtherGivenName(String otherGivenName) {
    this.otherGivenName = NameText.tidy(otherGivenName);
  }
}
