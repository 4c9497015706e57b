package org.manzil.service.resident;

/**
 * Who a resident is, as their document has it.
 *
 * @param birthDate {@code 1990-05-17}, or less where the document knows less: {@code 1990-05},
 *     {@code 1990}
 * @param nationality ISO 3166-1 alpha-2, of the state that issued the document
 */
public record Person(
    String givenName,
    String familyName,
    String birthDate,
    String nationality,
    String documentNumber) {

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "Person[sealed]";
  }
}
