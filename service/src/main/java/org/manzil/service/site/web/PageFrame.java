package org.manzil.service.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manzil.service.site.Languages;

/** What the layout shows around a page: {@code frame} in templates. */
record PageFrame(
    Language language, List<Choice> languages, boolean demonstration, List<Wrong> errors) {

  /** The page's language: its tag, "ltr" or "rtl", and whether its texts are a draft. */
  record Language(String tag, String direction, boolean draft) {}

  /** A language offered: a link to the same page in it. */
  record Choice(String tag, String name, String href, boolean current) {}

  /** A line of the error summary; the field is an HTML id, null for an error of the whole form. */
  record Wrong(@Nullable String field, String message) {}

  static PageFrame of(
      HttpServletRequest request, Locale language, boolean demonstration, List<Wrong> errors) {
    QueryText query = QueryText.of(request);
    List<Choice> choices =
        Languages.SUPPORTED.stream()
            .map(
                locale ->
                    new Choice(
                        locale.toLanguageTag(),
                        Languages.nameOf(locale),
                        query.linkWith(LanguageOfPage.PARAMETER, locale.toLanguageTag()),
                        locale.equals(language)))
            .toList();
    return new PageFrame(
        new Language(
            language.toLanguageTag(), Languages.directionOf(language), Languages.isDraft(language)),
        choices,
        demonstration,
        errors);
  }
}
