package org.manzil.traveldocument;

import java.util.List;

/** Writes a zone with all its check digits. */
final class MrzWriter {

  private final TravelDocument document;
  private final String[] number;

  MrzWriter(TravelDocument document) {
    this.document = document;
    this.number = DocumentNumber.write(document.documentNumber());
  }

  List<String> write() {
    MrzFormat format = document.format();
    String head = filled(document.code(), 2) + filled(document.issuingState(), 3);
    String names = filled(MrzNames.write(document), format.nameLength());
    if (format == MrzFormat.TD1) {
      return card(head, names);
    }
    int room =
        format == MrzFormat.TD3 ? 14 : format.length() - 28 - (format.hasComposite() ? 1 : 0);
    String optional = filled(number[2] + document.optionalData(), room);
    String first = number[0] + number[1];
    String second = checked(document.birthDate());
    String third = checked(document.expiryDate());
    String data = format == MrzFormat.TD3 ? optional + CheckDigit.of(optional) : optional;
    String composite =
        format.hasComposite() ? "" + CheckDigit.of(first + second + third + data) : "";
    return List.of(
        head + names,
        first + filled(document.nationality(), 3) + second + sex() + third + data + composite);
  }

  private List<String> card(String head, String names) {
    String first = number[0] + number[1] + filled(number[2] + document.optionalData(), 15);
    String birth = checked(document.birthDate());
    String expiry = checked(document.expiryDate());
    String more = filled(document.moreOptionalData(), 11);
    return List.of(
        head + first,
        birth
            + sex()
            + expiry
            + filled(document.nationality(), 3)
            + more
            + CheckDigit.of(first + birth + expiry + more),
        names);
  }

  private String sex() {
    return filled(document.sex(), 1);
  }

  private static String checked(String date) {
    String digits = MrzDates.write(date);
    return digits + CheckDigit.of(digits);
  }

  private static String filled(String text, int length) {
    if (text.length() > length) {
      throw new IllegalArgumentException("there is no room for " + text.length() + " characters");
    }
    return text + "<".repeat(length - text.length());
  }
}
