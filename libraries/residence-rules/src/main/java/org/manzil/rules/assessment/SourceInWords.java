package org.manzil.rules.assessment;

import java.util.Locale;
import java.util.Map;
import org.manzil.rules.language.Dates;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Wording;
import org.manzil.rules.law.Source;

/**
 * A source in words.
 *
 * @param id name of the rule or exemption it is the source of
 * @param source the source
 */
record SourceInWords(String id, Source source) implements Wording {

  @Override
  public String in(Locale locale) {
    String section = source.section();
    Map<String, Object> values =
        Map.of(
            "id", id,
            "publisher", source.publisher(),
            "title", section == null ? source.title() : source.title() + ", " + section,
            "date", Dates.plain(source.date()),
            "read", Dates.plain(source.read()));
    return new Sentence("source", values).in(locale);
  }
}
