package org.manzil.rules.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.manzil.rules.language.Text;
import org.manzil.rules.law.Source;
import org.manzil.rules.timelimit.Span;
import org.manzil.rules.timelimit.Unit;
import org.manzil.rules.yaml.YamlValue;

/**
 * How long something is kept, and what becomes of it then.
 *
 * @param code its name in files
 * @param of what is kept
 * @param keep how long; never in working days
 * @param from what it counts from
 * @param then what becomes of it
 * @param text the period in one sentence, for people
 * @param source where that is written
 */
public record RetentionPeriod(
    String code,
    RecordKind of,
    Span keep,
    StartOfKeeping from,
    EndOfKeeping then,
    Text text,
    Source source) {

  /** Reads {@code retention.yaml}. */
  public static List<RetentionPeriod> readAll(YamlValue file, List<String> languages) {
    file.only("acts", "periods");
    Map<String, Source> acts = file.get("acts").byId(Source::read);
    return List.copyOf(file.get("periods").byId(value -> read(value, languages, acts)).values());
  }

  private static RetentionPeriod read(
      YamlValue value, List<String> languages, Map<String, Source> acts) {
    value.only("id", "of", "keep", "from", "then", "text", "source");
    Span keep = Span.read(value.get("keep"));
    if (keep.unit() == Unit.WORKING_DAYS) {
      throw value.get("keep").problem("records are kept for calendar days, weeks or months");
    }
    return new RetentionPeriod(
        value.get("id").code(),
        value.get("of").choice(RecordKind.class),
        keep,
        value.get("from").choice(StartOfKeeping.class),
        value.get("then").choice(EndOfKeeping.class),
        value.get("text").texts(languages),
        Source.at(value.get("source"), acts));
  }

  /**
   * The last day on which the record is kept.
   *
   * @param event the day of the decision, the departure, the death or the reading
   */
  public LocalDate lastDay(LocalDate event) {
    return keep.after(from.from(event));
  }
}
