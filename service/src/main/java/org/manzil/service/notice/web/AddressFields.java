package org.manzil.service.notice.web;

import org.jspecify.annotations.Nullable;
import org.manzil.address.AddressHit;

/**
 * Where somebody lives, as the form has it: the text in the box, and whatever says which address of
 * the register is meant.
 */
public final class AddressFields {

  /** The choice "none of these: take it as I wrote it". */
  static final String AS_TYPED = "as-typed";

  private String text = "";
  private String id = "";
  private String found = "";
  private String searched = "";
  private String notFound = "";
  private String street = "";
  private String number = "";
  private String typed = "";

  /** It is that house, as the register writes it. */
  void settle(AddressHit house) {
    typed = street.isEmpty() ? firstTyped() : typed + ", " + number;
    id = house.id();
    text = house.localText();
    leaveStreet();
  }

  /** It is on that street; the number is still to be told, or is not known to the register. */
  void settleStreet(AddressHit chosen, String houseNumber) {
    typed = street.isEmpty() ? firstTyped() : typed;
    id = "";
    text = chosen.localText();
    street = chosen.id();
    number = houseNumber;
  }

  void unsettle() {
    if (!id.isEmpty()) {
      typed = "";
    }
    id = "";
  }

  /** The street is none any more: what was asked of it is part of the text. */
  void unsettleStreet() {
    text = asked();
    typed = "";
    leaveStreet();
  }

  private void leaveStreet() {
    street = "";
    number = "";
  }

  private String firstTyped() {
    return typed.isEmpty() ? asked() : typed;
  }

  /** What is looked for: the text, and the number where that has a field of its own. */
  String asked() {
    return number.isEmpty() ? text : text + ", " + number;
  }

  /** Which result was ticked; nothing once the text is no longer the one that was searched for. */
  String choice() {
    return searched.equals(asked()) ? found : "";
  }

  /** Whether the address goes to a registrar in the person's own words. */
  boolean byHand() {
    return AS_TYPED.equals(choice()) || !notFound.isEmpty();
  }

  /** What the person wrote themselves, as far as it is known. */
  @Nullable String ownWords() {
    String words = id.isEmpty() ? asked() : typed;
    return words.isEmpty() ? null : words;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text.strip();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id.strip();
  }

  public String getFound() {
    return found;
  }

  public void setFound(String found) {
    this.found = found;
  }

  public String getSearched() {
    return searched;
  }

  public void setSearched(String searched) {
    this.searched = searched.strip();
  }

  public String getNotFound() {
    return notFound;
  }

  public void setNotFound(String notFound) {
    this.notFound = notFound;
  }

  /** The street chosen while its house is not; empty otherwise. */
  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street.strip();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number.strip();
  }

  /** What was typed before an answer of the register was chosen. */
  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed.strip();
  }
}
