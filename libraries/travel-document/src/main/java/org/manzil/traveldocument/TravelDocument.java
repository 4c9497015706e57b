package org.manzil.traveldocument;

/**
 * What a machine-readable zone says.
 *
 * @param code one or two letters: {@code P}, {@code I}, {@code AC}, {@code V}
 * @param issuingState as the zone has it: {@code UZB}, {@code D}, {@code XXA}
 * @param familyName the primary identifier, its parts separated by single spaces
 * @param givenNames the secondary identifier; empty for people with one name
 * @param cutShort whether the names may go on where the zone had no more room
 * @param nationality a code as {@code issuingState}
 * @param birthDate {@code 1974-08-12}, or {@code 1974-08}, {@code 1974} where the zone knows less;
 *     empty where it knows nothing or cannot be read
 * @param sex {@code F}, {@code M}, or empty where the zone does not say
 * @param expiryDate as {@code birthDate}
 * @param optionalData what the issuing state added, without fillers at its end
 * @param moreOptionalData the same of a TD1's second line
 */
public record TravelDocument(
    MrzFormat format,
    String code,
    String issuingState,
    String familyName,
    String givenNames,
    boolean cutShort,
    String documentNumber,
    String nationality,
    String birthDate,
    String sex,
    String expiryDate,
    String optionalData,
    String moreOptionalData) {

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "TravelDocument[" + format + "]";
  }
}
