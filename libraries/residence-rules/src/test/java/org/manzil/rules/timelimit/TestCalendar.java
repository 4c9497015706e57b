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

  static final HolidayCalendar DEMO = demo();

  private TestCalendar() {}

  static LocalDate lastDay(TimeLimit limit, LocalDate start) {
    return ((Reckoning.Counted) limit.reckon(start, DEMO.everywhere())).last();
  }

  static HolidayCalendar read(String yaml, List<String> lands) {
    InputStream content = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    return first(YamlFile.read("calendars.yaml", content), List.of("en"), lands);
  }

  private static HolidayCalendar demo() {
    InputStream file =
        TestCalendar.class.getResourceAsStream("/org/manzil/rules/regimes/demo/calendars.yaml");
    YamlValue root = YamlFile.read("calendars.yaml", Objects.requireNonNull(file));
    return first(root, List.of("en", "ru"), List.of());
  }

  private static HolidayCalendar first(YamlValue root, List<String> languages, List<String> lands) {
    HolidayCalendarReader reader = new HolidayCalendarReader(languages, lands, source -> {});
    return root.get("calendars").byId(reader::read).values().iterator().next();
  }
}
