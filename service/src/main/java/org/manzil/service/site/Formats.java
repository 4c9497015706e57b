package org.manzil.service.site;

import com.ibm.icu.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How dates, moments and numbers stand on pages and in messages; in templates {@code @formats}. */
@Component
public class Formats {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);

  private final ZoneId zone;

  public Formats(ZoneId zone) {
    this.zone = zone;
  }

  /** The date as dd.mm.yyyy, in every language. */
  public String date(LocalDate date) {
    return DATE.format(date);
  }

  /** A date of which the day, or month and day, may be missing: 1990-05 as 05.1990. */
  public static String partialDate(String iso) {
    return String.join(".", List.of(iso.split("-")).reversed());
  }

  /** The authority's date at that moment, as dd.mm.yyyy. */
  public String date(Instant moment) {
    return DATE.format(moment.atZone(zone));
  }

  /** The moment as dd.mm.yyyy hh:mm by the authority's clock. */
  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }

  /** The number in the way of the page's language, in Latin digits. */
  public String number(long number) {
    return NumberFormat.getInstance(Languages.formatsOf(LocaleContextHolder.getLocale()))
        .format(number);
  }

  /** The zone whose calendar and clock the pages speak of. */
  public ZoneId zone() {
    return zone;
  }
}
