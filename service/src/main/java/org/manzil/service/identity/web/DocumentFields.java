package org.manzil.service.identity.web;

import org.manzil.service.site.DateFields;

/** What every document says, as typed. */
abstract class DocumentFields {

  protected String issuingState = "";
  protected String documentNumber = "";
  protected String familyName = "";
  protected String givenName = "";
  protected DateFields birthDate = new DateFields();
  protected String nationality = "";

  /** The date of birth as records have it. */
  final String born() {
    return PartialDate.read(birthDate).orElse("");
  }

  public final String getIssuingState() {
    return issuingState;
  }

  public final void setIssuingState(String issuingState) {
    this.issuingState = issuingState;
  }

  public final String getDocumentNumber() {
    return documentNumber;
  }

  public final void setDocumentNumber(String documentNumber) {
    this.documentNumber = NameText.tidy(documentNumber);
  }

  public final String getFamilyName() {
    return familyName;
  }

  public final void setFamilyName(String familyName) {
    this.familyName = NameText.tidy(familyName);
  }

  public final String getGivenName() {
    return givenName;
  }

  public final void setGivenName(String givenName) {
    this.givenName = NameText.tidy(givenName);
  }

  public final DateFields getBirthDate() {
    return birthDate;
  }

  public final void setBirthDate(DateFields birthDate) {
    this.birthDate = birthDate;
  }

  public final String getNationality() {
    return nationality;
  }

  public final void setNationality(String nationality) {
    this.nationality = nationality;
  }

  /** Personal, so never printed. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[]";
  }
}
