package org.manzil.address.gar;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of a delivery that holds one of the tables read.
 *
 * @param path its path inside the delivery
 * @param region the two digits of its folder; empty at the root
 * @param table what it holds
 * @param date the date in its name
 * @param size bytes, unpacked
 * @param opener opens it
 */
record DeliveryFile(
    String path, String region, GarTable table, LocalDate date, long size, Opener opener) {

  /** Opens a file, wherever it lies. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * {@code AS_<TABLE>_<YYYYMMDD>_<GUID>.XML}: only the digit after the table's name tells AS_HOUSES
   * from AS_HOUSES_PARAMS.
   */
  private static final Pattern NAME =
      Pattern.compile("AS_([A-Z_]+?)_(\\d{8})(?:_.*)?\\.XML", Pattern.CASE_INSENSITIVE);

  private static final Pattern REGION = Pattern.compile("\\d{2}");

  /** The file when its name says that it holds a table read here, else null. */
  static @Nullable DeliveryFile named(String path, long size, Opener opener) {
    String[] steps = path.replace('\\', '/').split("/", -1);
    Matcher name = NAME.matcher(steps[steps.length - 1]);
    if (!name.matches()) {
      return null;
    }
    GarTable table = GarTable.named(name.group(1));
    LocalDate date = date(name.group(2));
    String folder = steps.length > 1 ? steps[steps.length - 2] : "";
    String region = REGION.matcher(folder).matches() ? folder : "";
    if (table == null || date == null || table.dictionary() != region.isEmpty()) {
      return null;
    }
    return new DeliveryFile(path, region, table, date, size, opener);
  }

  /** The name without its folders. */
  String name() {
    String plain = path.replace('\\', '/');
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  private static @Nullable LocalDate date(String digits) {
    try {
      return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException noDate) {
      return null;
    }
  }
}
