package org.manzil.address.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.Quarantine;

/** Reads the rows of a CSV file by the names in its header, whatever their case and order. */
public final class CsvRows {

  private final InputFile file;
  private final char separator;
  private final List<String> needed;
  private final QuarantineCounts counts;

  /** Prepares the reading of a file whose header must hold the needed names, in lower case. */
  public CsvRows(InputFile file, char separator, List<String> needed, QuarantineCounts counts) {
    this.file = file;
    this.separator = separator;
    this.needed = List.copyOf(needed);
    this.counts = counts;
  }

  /** Hands over every row; one it refuses is counted, a file that cannot be read ends all. */
  public void read(Progress progress, Fields.Taker taker)
      throws ImportFailedException, IOException {
    try (Reader text = opened(progress)) {
      Iterator<CsvRecord> records =
          CsvReader.builder()
              .fieldSeparator(separator)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowExtraCharsAfterClosingQuote(true)
              .ofCsvRecord(text)
              .iterator();
      List<String> header = header(records);
      Fields.require(file, needed, header);
      read(records, header, taker);
    }
  }

  private Reader opened(Progress progress) throws ImportFailedException {
    try {
      return file.open(progress);
    } catch (IOException unreadable) {
      throw file.unreadable(unreadable);
    }
  }

  private List<String> header(Iterator<CsvRecord> records) throws ImportFailedException {
    if (!has(records)) {
      throw file.unreadable("it is empty", null);
    }
    return records.next().getFields().stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private void read(Iterator<CsvRecord> records, List<String> header, Fields.Taker taker)
      throws ImportFailedException, IOException {
    boolean cut = false;
    while (has(records)) {
      CsvRecord row = records.next();
      cut = row.getFieldCount() < header.size();
      try {
        if (row.getFieldCount() != header.size()) {
          throw new BadRowException(Quarantine.MALFORMED_ROW);
        }
        taker.take(name -> value(row, header.indexOf(name)));
      } catch (BadRowException bad) {
        counts.add(bad.reason());
      }
    }
    if (cut) {
      throw file.unreadable("its last row is cut", null);
    }
  }

  private boolean has(Iterator<CsvRecord> records) throws ImportFailedException {
    try {
      return records.hasNext();
    } catch (CsvParseException | UncheckedIOException unreadable) {
      throw file.unreadable(unreadable);
    }
  }

  private static String value(CsvRecord row, int column) {
    return column < 0 ? "" : row.getField(column).strip();
  }
}
