package org.manzil.service.site.message;

import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manzil.service.site.Formats;
import org.manzil.service.site.Languages;
import org.manzil.service.site.MessagePatterns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/**
 * Spring's messages in ICU MessageFormat (plurals, apostrophes as they are typed). A text missing
 * in a language is given in English; a key missing altogether throws where {@code
 * manzil.messages.strict} is set, and else is said by the log and shown as nothing.
 */
@Component("messageSource")
class IcuMessages extends AbstractMessageSource implements MessagePatterns {

  private record Key(String code, Locale language) {}

  private final Texts texts = Texts.load();
  private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Formats values;
  private final boolean strict;

  IcuMessages(Formats values, @Value("${manzil.messages.strict:false}") boolean strict) {
    this.values = values;
    this.strict = strict;
  }

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String code, Object @Nullable [] arguments, @Nullable Locale language) {
    if (code == null) {
      return null;
    }
    Locale wanted = language == null ? Languages.FALLBACK : language;
    Locale spoken = texts.pattern(code, wanted) == null ? Languages.FALLBACK : wanted;
    String pattern = texts.pattern(code, spoken);
    return pattern == null ? null : format(new Key(code, spoken), pattern, arguments);
  }

  private String format(Key key, String pattern, Object @Nullable [] arguments) {
    MessageFormat format =
        formats.computeIfAbsent(
            key, one -> new MessageFormat(pattern, Languages.formatsOf(one.language())));
    Object[] shown = resolveArguments(arguments, key.language());
    for (int i = 0; i < shown.length; i++) {
      shown[i] = Bidi.apart(written(shown[i]), key.language());
    }
    // An ICU format keeps state while it formats.
    return ((MessageFormat) format.clone()).format(shown);
  }

  /** Dates in messages look like dates on pages, never like ISO 8601. */
  private Object written(Object value) {
    return switch (value) {
      case LocalDate date -> values.date(date);
      case Instant moment -> values.moment(moment);
      default -> value;
    };
  }

  @Override
  public Map<String, String> under(String prefix, Locale language) {
    Map<String, String> found = new HashMap<>(texts.under(prefix, Languages.FALLBACK));
    found.putAll(texts.under(prefix, language));
    return found;
  }

  @Override
  protected java.text.@Nullable MessageFormat resolveCode(String code, Locale language) {
    return null;
  }

  @Override
  protected @Nullable String getDefaultMessage(String code) {
    if (strict) {
      return null;
    }
    logger.error("No text in any language for the message key " + code);
    return "";
  }
}
