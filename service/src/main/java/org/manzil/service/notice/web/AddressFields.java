package org.manzil.service.notice.web;

import org.jspecify.annotations.Nullable;

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

  /** The register's id that the box's script put beside the text. */
  void settle(String chosenId, String chosenText) {
    id = chosenId;
    text = chosenText;
  }

  void unsettle() {
    id = "";
  }

  /** Which result was ticked; nothing once the text is no longer the one that was searched for. */
  String choice() {
    return searched.equals(text) ? found : "";
  }

  /** Whether the address goes to a registrar in the person's own words. */
  boolean byHand() {
    return AS_TYPED.equals(choice()) || !notFound.isEmpty();
  }

  /** What the person wrote themselves, as far as it is known. */
  @Nullable String typed() {
    String typed = id.isEmpty() ? text : searched;
    return typed.isEmpty() ? null : typed;
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
}
