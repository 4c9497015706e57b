package org.manzil.service.notice.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Filing;
import org.manzil.service.site.DateFields;

/** Somebody who lives with the person, as it was typed, right or wrong. */
public final class MemberFields {

  /** The choice under which the person says in their own words who somebody is. */
  private static final String OTHER = "other";

  private String id = "";
  private String givenName = "";
  private String familyName = "";
  private DateFields birth = new DateFields();
  private String relation = "";
  private String relationText = "";
  private boolean earlier;

  /** As a notice names them. */
  static MemberFields of(Map<?, ?> member, String id) {
    MemberFields fields = new MemberFields();
    fields.id = id;
    fields.givenName = text(member, "givenName");
    fields.familyName = text(member, "familyName");
    fields.setBirthText(text(member, "birthDate"));
    String relation = text(member, "relation");
    boolean known = Filing.RELATIONS.contains(relation);
    fields.relation = known ? relation : OTHER;
    fields.relationText = known ? "" : relation;
    return fields;
  }

  private static String text(Map<?, ?> map, String member) {
    return map.get(member) instanceof String text ? text : "";
  }

  Filing.HouseholdMember filed() {
    return new Filing.HouseholdMember(
        given(givenName), given(familyName), birthDate(), given(relationToFile()));
  }

  private String relationToFile() {
    return relation.equals(OTHER) && !relationText.isEmpty() ? relationText : relation;
  }

  /** {@code 2015-03-09}, or less where the day or the month is left empty; null for no date. */
  private @Nullable String birthDate() {
    if (birth.isBlank()) {
      return null;
    }
    if (!birth.getDay().isEmpty()) {
      return birth.date().map(LocalDate::toString).orElse(FilingForm.NO_DATE);
    }
    boolean year = birth.getYear().matches("[0-9]{4}");
    if (birth.getMonth().isEmpty()) {
      return year ? birth.getYear() : FilingForm.NO_DATE;
    }
    return year && birth.getMonth().matches("0?[1-9]|1[0-2]")
        ? "%s-%02d".formatted(birth.getYear(), Integer.parseInt(birth.getMonth()))
        : FilingForm.NO_DATE;
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private void setBirthText(String date) {
    String[] parts = date.split("-");
    birth.setYear(parts[0]);
    birth.setMonth(parts.length > 1 ? parts[1] : "");
    birth.setDay(parts.length > 2 ? parts[2] : "");
  }

  /** Nothing is typed yet. */
  boolean blank() {
    return (givenName + familyName + relation + relationText).isEmpty() && birth.isBlank();
  }

  /** The same person, typed twice by a second press of the button. */
  boolean sameAs(MemberFields other) {
    return filed().equals(other.filed());
  }

  /** Names them on the page of its own draft; it means nothing elsewhere. */
  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String givenName) {
    this.givenName = givenName.strip();
  }

  public String getFamilyName() {
    return familyName;
  }

  public void setFamilyName(String familyName) {
    this.familyName = familyName.strip();
  }

  public DateFields getBirth() {
    return birth;
  }

  public void setBirth(DateFields birth) {
    this.birth = birth;
  }

  public String getRelation() {
    return relation;
  }

  public void setRelation(String relation) {
    this.relation = relation;
  }

  public String getRelationText() {
    return relationText;
  }

  public void setRelationText(String relationText) {
    this.relationText = relationText.strip();
  }

  /** Whether an earlier notice names them, so that it is asked what became of them. */
  public boolean isEarlier() {
    return earlier;
  }

  public void setEarlier(boolean earlier) {
    this.earlier = earlier;
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "MemberFields[" + id + "]";
  }
}
