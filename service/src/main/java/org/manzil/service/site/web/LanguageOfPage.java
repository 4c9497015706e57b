package org.manzil.service.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.service.site.CookieNames;
import org.manzil.service.site.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a response: {@code ?lang=}, else the remembered choice, else the browser's
 * Accept-Language, else the authority's. Choosing is remembered in a cookie that holds the language
 * and nothing else.
 */
@Component("localeResolver")
class LanguageOfPage implements LocaleResolver {

  static final String PARAMETER = "lang";
  private static final String COOKIE = "lang";

  private final Locale authority;
  private final CookieNames names;

  LanguageOfPage(@Value("${manzil.language:ru}") String authority, CookieNames names) {
    this.names = names;
    this.authority =
        Languages.find(authority)
            .orElseThrow(
                () -> new IllegalStateException("manzil.language is not supported: " + authority));
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Stream.of(asked(request), remembered(request), accepted(request))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(authority);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("A language is chosen by ?" + PARAMETER + "=");
  }

  /** Remembers the language the page was asked for in, if it was. */
  void remember(HttpServletRequest request, HttpServletResponse response) {
    asked(request)
        .map(language -> cookie(language))
        .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
  }

  private ResponseCookie cookie(Locale language) {
    return ResponseCookie.from(names.of(COOKIE), language.toLanguageTag())
        .path("/")
        .maxAge(Duration.ofDays(365))
        .httpOnly(true)
        .secure(names.secure())
        .sameSite("Lax")
        .build();
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    return QueryText.of(request).value(PARAMETER).flatMap(Languages::find);
  }

  private Optional<Locale> remembered(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(names.of(COOKIE)))
        .findFirst()
        .flatMap(cookie -> Languages.find(cookie.getValue()));
  }

  private static Optional<Locale> accepted(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .map(locale -> Languages.find(locale.toLanguageTag()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
