package org.manzil.rules.timelimit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.manzil.rules.yaml.YamlFile;
import org.manzil.rules.yaml.YamlValue;

/** Calendars for tests. */
final class TestCalendar {

  static final List<String> LANDS =
      List.of("BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split(" "));
  static final HolidayCalendar DEMO = bundled("demo", List.of());
  static final HolidayCalendar GERMANY = bundled("de", LANDS);
  static final HolidayCalendar AUSTRIA = bundled("at", List.of());

  private TestCalendar() {}

  static LocalDate lastDay(TimeLimit limit, LocalDate start) {
    return lastDay(limit, start, DEMO.everywhere());
  }

  static LocalDate lastDay(TimeLimit limit, LocalDate start, WorkingDays days) {
    return ((Reckoning.Counted) limit.reckon(start, days)).last();
  }

  static HolidayCalendar read(String yaml, List<String> lands) {
    InputStream content = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    return first(YamlFile.read("calendars.yaml", content), List.of("en"), lands);
  }

  private static HolidayCalendar bundled(String id, List<String> lands) {
    String file = "/org/manzil/rules/regimes/" + id + "/calendars.yaml";
    InputStream content = TestCalendar.class.getResourceAsStream(file);
    YamlValue root = YamlFile.read("calendars.yaml", Objects.requireNonNull(content));
    return first(root, List.of("en", "ru", "uz", "tg", "ky", "de", "ar"), lands);
  }

  private static HolidayCalendar first(YamlValue root, List<String> languages, List<String> lands) {
    HolidayCalendarReader reader = new HolidayCalendarReader(languages, lands, source -> {});
    return root.get("calendars").byId(reader::read).values().iterator().next();
  }
}
