package org.manzil.traveldocument;

import java.time.LocalDate;
import java.util.List;
import org.manzil.traveldocument.MrzFinding.Problem;

/** Reads the lines of one layout (Doc 9303-4 4.2.2, 9303-5 4.2.2, 9303-6 4.2.2, 9303-7 4.2.2). */
final class MrzReader {

  private final MrzFormat format;
  private final List<String> lines;
  private final FieldReader fields;

  MrzReader(MrzText.Lines text, LocalDate today) {
    this.format = text.format();
    this.lines = text.lines();
    this.fields = new FieldReader(lines, today);
  }

  MrzReading read() {
    TravelDocument document =
        switch (format) {
          case TD1 -> card();
          case TD2 -> page(35);
          case MRV_B -> page(36);
          case TD3 -> page(42);
          case MRV_A -> page(44);
        };
    return new MrzReading.Zone(document, fields.findings());
  }

  private TravelDocument card() {
    String code = code();
    String state = fields.state(MrzField.ISSUING_STATE, 0, 2);
    DocumentNumber number = number(0, 5, 30);
    String birth = fields.birth(1, 0);
    String sex = fields.sex(1, 7);
    String expiry = fields.expiry(1, 8);
    String nationality = fields.state(MrzField.NATIONALITY, 1, 15);
    String more = fields.any(MrzField.OPTIONAL_DATA, 1, 18, 29);
    MrzNames names = names(2, 0);
    composite(
        part(0, 5, 14)
            + numeric(0, 14, 15)
            + part(0, 15, 30)
            + numeric(1, 0, 7)
            + numeric(1, 8, 15)
            + part(1, 18, 29));
    return new TravelDocument(
        format,
        code,
        state,
        names.family(),
        names.given(),
        names.cutShort(),
        number.number(),
        nationality,
        birth,
        sex,
        expiry,
        number.optionalData(),
        FieldReader.trimmed(more));
  }

  /** Two lines; the optional data ends before {@code end}. */
  private TravelDocument page(int end) {
    String code = code();
    String state = fields.state(MrzField.ISSUING_STATE, 0, 2);
    MrzNames names = names(0, 5);
    DocumentNumber number = number(1, 0, end);
    String nationality = fields.state(MrzField.NATIONALITY, 1, 10);
    String birth = fields.birth(1, 13);
    String sex = fields.sex(1, 20);
    String expiry = fields.expiry(1, 21);
    if (format == MrzFormat.TD3) {
      personalNumber(end);
    }
    if (format.hasComposite()) {
      composite(
          part(1, 0, 9)
              + numeric(1, 9, 10)
              + numeric(1, 13, 20)
              + numeric(1, 21, 28)
              + part(1, 28, end)
              + numeric(1, end, format.length() - 1));
    }
    return new TravelDocument(
        format,
        code,
        state,
        names.family(),
        names.given(),
        names.cutShort(),
        number.number(),
        nationality,
        birth,
        sex,
        expiry,
        number.optionalData(),
        "");
  }

  private String code() {
    String code = FieldReader.trimmed(fields.any(MrzField.DOCUMENT_CODE, 0, 0, 2));
    if (code.isEmpty() || !"PIACV".contains(code.substring(0, 1))) {
      fields.note(MrzField.DOCUMENT_CODE, Problem.CHARACTER);
    }
    return code;
  }

  private MrzNames names(int line, int from) {
    MrzNames names =
        MrzNames.read(fields.letters(MrzField.FAMILY_NAME, line, from, format.length()));
    if (names.family().isEmpty()) {
      fields.note(MrzField.FAMILY_NAME, Problem.MISSING);
    }
    return names;
  }

  /** Number and optional data: of a TD1 they stand together, else the optional data from 28 on. */
  private DocumentNumber number(int line, int from, int end) {
    String field = fields.any(MrzField.DOCUMENT_NUMBER, line, from, from + DocumentNumber.SHORT);
    int digit = from + DocumentNumber.SHORT;
    int optional = format == MrzFormat.TD1 ? digit + 1 : 28;
    String check = fields.digits(MrzField.DOCUMENT_NUMBER, line, digit, digit + 1);
    String rest = fields.any(MrzField.OPTIONAL_DATA, line, optional, end);
    boolean mayGoOn = format == MrzFormat.TD1 || format == MrzFormat.TD2;
    return mayGoOn
        ? DocumentNumber.read(fields, field, check, rest)
        : DocumentNumber.read(fields, field, check.replace('<', '?'), rest);
  }

  /** Its check digit may be a filler where nothing was written (Doc 9303-4, 4.2.2.2). */
  private void personalNumber(int at) {
    String data = part(1, 28, at);
    String digit = numeric(1, at, at + 1);
    if (!(digit.equals("<") && FieldReader.trimmed(data).isEmpty())) {
      fields.check(MrzField.OPTIONAL_DATA, data, digit);
    }
  }

  /** Told only where no field is known to be wrong: it would be wrong with each of them. */
  private void composite(String characters) {
    String digit = fields.digits(MrzField.COMPOSITE, 1, format.length() - 1, format.length());
    boolean known = fields.findings().stream().anyMatch(f -> f.problem() == Problem.CHECK_DIGIT);
    if (!known) {
      fields.check(MrzField.COMPOSITE, characters, digit);
    }
  }

  private String part(int line, int from, int to) {
    return lines.get(line).substring(from, to);
  }

  private String numeric(int line, int from, int to) {
    return part(line, from, to).replace('O', '0');
  }
}
