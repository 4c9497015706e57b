package org.manzil.rules.law;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.yaml.YamlValue;

/**
 * Where a rule of law is written.
 *
 * @param publisher who published it
 * @param title its title
 * @param section section, if it has such
 * @param date day it was published
 * @param url link, if there is one
 * @param read day the author of the regime read it
 */
public record Source(
    String publisher,
    String title,
    @Nullable String section,
    LocalDate date,
    @Nullable String url,
    LocalDate read) {

  /** Reads an act. */
  public static Source read(YamlValue value) {
    value.only("id", "publisher", "title", "date", "url", "read");
    return new Source(
        value.get("publisher").text(),
        value.get("title").text(),
        null,
        value.get("date").date(),
        value.find("url").map(url -> url.matching("https?://\\S+", "a link")).orElse(null),
        value.get("read").date());
  }

  /** A reference to an act, and to a section of it where it has such. */
  public static Source at(YamlValue value, Map<String, Source> acts) {
    value.only("act", "section");
    Source act = value.get("act").lookUp(acts);
    String section = value.find("section").map(YamlValue::text).orElse(null);
    return new Source(act.publisher, act.title, section, act.date, act.url, act.read);
  }
}
