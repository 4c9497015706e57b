package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/**
 * A public holiday as law names it.
 *
 * @param date how its date is found
 * @param name its name
 * @param from first day on which it can fall
 * @param until last day on which it can fall
 * @param lands parts of the country that keep it; empty: all, unless it is kept only partly
 * @param partlyIn parts of the country in some places of which it is kept
 */
record Holiday(
    HolidayDate date,
    Text name,
    LocalDate from,
    LocalDate until,
    Set<String> lands,
    Set<String> partlyIn) {

  static Holiday read(YamlValue value, List<String> languages, List<String> lands) {
    value.only(
        "on",
        "every",
        "easter",
        "weekday",
        "before",
        "law",
        "name",
        "from",
        "until",
        "lands",
        "partly-in");
    return new Holiday(
        HolidayDate.read(value),
        value.get("name").texts(languages),
        value.find("from").map(YamlValue::date).orElse(LocalDate.MIN),
        value.find("until").map(YamlValue::date).orElse(LocalDate.MAX),
        value.find("lands").map(found -> lands(found, lands)).orElse(Set.of()),
        value.find("partly-in").map(found -> lands(found, lands)).orElse(Set.of()));
  }

  private static Set<String> lands(YamlValue value, List<String> known) {
    return Set.copyOf(value.each(land -> land.pick(known, name -> name)));
  }

  boolean keptIn(Optional<String> land) {
    boolean everywhere = lands.isEmpty() && partlyIn.isEmpty();
    return everywhere || land.filter(lands::contains).isPresent();
  }

  boolean partlyKeptIn(Optional<String> land) {
    return land.filter(partlyIn::contains).isPresent();
  }

  boolean differs() {
    return !lands.isEmpty() || !partlyIn.isEmpty();
  }

  void eachDate(int firstYear, int lastYear, Consumer<LocalDate> use) {
    for (int year = firstYear; year <= lastYear; year++) {
      date.in(year).filter(day -> !day.isBefore(from) && !day.isAfter(until)).ifPresent(use);
    }
  }
}
