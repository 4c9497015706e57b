package org.manzil.traveldocument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.manzil.traveldocument.MrzFinding.Problem;

/** Reads fields by their places and notes what is wrong with each. Places count from zero. */
final class FieldReader {

  private final List<String> lines;
  private final List<MrzFinding> findings = new ArrayList<>();
  private final LocalDate today;

  FieldReader(List<String> lines, LocalDate today) {
    this.lines = lines;
    this.today = today;
  }

  List<MrzFinding> findings() {
    return findings;
  }

  void note(MrzField field, Problem problem) {
    MrzFinding finding = new MrzFinding(field, problem);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /** Letters and digits; nothing is taken for anything else. */
  String any(MrzField field, int line, int from, int to) {
    String text = lines.get(line).substring(from, to);
    expect(field, text, "[A-Z0-9<]*");
    return text;
  }

  /** A zero where only letters stand is the letter O. */
  String letters(MrzField field, int line, int from, int to) {
    String text = lines.get(line).substring(from, to).replace('0', 'O');
    expect(field, text, "[A-Z<]*");
    return text;
  }

  /** A letter O where only digits stand is a zero. */
  String digits(MrzField field, int line, int from, int to) {
    String text = lines.get(line).substring(from, to).replace('O', '0');
    expect(field, text, "[0-9<]*");
    return text;
  }

  private void expect(MrzField field, String text, String pattern) {
    if (!text.matches(pattern)) {
      note(field, Problem.CHARACTER);
    }
  }

  String state(MrzField field, int line, int from) {
    String code = trimmed(letters(field, line, from, from + 3));
    if (!States.known(code)) {
      note(field, code.isEmpty() ? Problem.MISSING : Problem.UNKNOWN_STATE);
    }
    return code;
  }

  String birth(int line, int from) {
    return date(MrzField.BIRTH_DATE, line, from, MrzDates::birth);
  }

  String expiry(int line, int from) {
    return date(MrzField.EXPIRY_DATE, line, from, MrzDates::expiry);
  }

  private String date(
      MrzField field, int line, int from, BiFunction<String, LocalDate, Optional<String>> reading) {
    String digits = digits(field, line, from, from + 6);
    check(field, digits, digits(field, line, from + 6, from + 7));
    Optional<String> date = reading.apply(digits, today);
    if (date.isEmpty()) {
      note(field, Problem.DATE);
    }
    return date.orElse("");
  }

  String sex(int line, int at) {
    String sex = letters(MrzField.SEX, line, at, at + 1);
    if (!"FMX<".contains(sex)) {
      note(MrzField.SEX, Problem.CHARACTER);
    }
    return sex.equals("F") || sex.equals("M") ? sex : "";
  }

  void check(MrzField field, String characters, String digit) {
    if (digit.charAt(0) != CheckDigit.of(characters)) {
      note(field, Problem.CHECK_DIGIT);
    }
  }

  /** Without the fillers at its end. */
  static String trimmed(String field) {
    return field.replaceAll("<+$", "");
  }
}
