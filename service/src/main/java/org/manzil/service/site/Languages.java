package org.manzil.service.site;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The languages the pages are written in, in the order they are offered; the one place that lists
 * them.
 */
public final class Languages {

  /** The language every text exists in, used where another lacks one. */
  public static final Locale FALLBACK = Locale.ENGLISH;

  /** All languages of the pages; Uzbek in Latin letters. */
  public static final List<Locale> SUPPORTED =
      Stream.of("ru", "en", "uz", "tg", "ky", "de", "ar").map(Locale::of).toList();

  /** Those whose texts a native speaker has not read yet ({@code docs/translations.md}). */
  private static final Set<String> DRAFTS = Set.of("uz", "tg", "ky", "de", "ar");

  private Languages() {}

  /**
   * The supported language of a tag as a person or browser names it ("ru", "ru-RU", "uz-Cyrl-UZ"),
   * or nothing.
   */
  public static Optional<Locale> find(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return SUPPORTED.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }

  /** That language where the pages are written in it, else the one every text exists in. */
  public static Locale nearest(Locale wanted) {
    return find(wanted.toLanguageTag()).orElse(FALLBACK);
  }

  /** The language's name in itself, as a list of choices writes it. */
  public static String nameOf(Locale language) {
    ULocale locale = ULocale.forLocale(language);
    String name =
        LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
            .localeDisplayName(locale);
    // ICU leaves some names small, among them Tajik's.
    return CaseMap.toTitle().wholeString().noLowercase().apply(language, null, name);
  }

  /** Whether a page in the language must say that its translation is a draft. */
  public static boolean isDraft(Locale language) {
    return DRAFTS.contains(language.getLanguage());
  }

  /**
   * The language's ways with numbers and plurals, in the digits 0 to 9 that codes and dates have.
   */
  public static ULocale formatsOf(Locale language) {
    return ULocale.forLocale(language).setKeywordValue("numbers", "latn");
  }

  /** The writing direction as HTML's {@code dir} has it: "ltr" or "rtl". */
  public static String directionOf(Locale language) {
    return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
  }
}
