package org.manzil.service.site.web;

import org.springframework.http.HttpStatus;

/**
 * The kinds of error the site itself tells apart; the slug is the problem's type and message key.
 */
enum Mishap {
  MALFORMED("malformed"),
  NOT_SIGNED_IN("not-signed-in"),
  FORBIDDEN("forbidden"),
  NOT_FOUND("not-found"),
  METHOD("method-not-allowed"),
  FORMAT("unsupported-format"),
  CONFLICT("conflict"),
  TOO_LARGE("too-large"),
  TOO_MANY("too-many-requests"),
  UNAVAILABLE("unavailable"),
  INTERNAL("internal");

  private final String slug;

  Mishap(String slug) {
    this.slug = slug;
  }

  String slug() {
    return slug;
  }

  static Mishap of(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> NOT_SIGNED_IN;
      case FORBIDDEN -> FORBIDDEN;
      case NOT_FOUND, GONE -> NOT_FOUND;
      case METHOD_NOT_ALLOWED -> METHOD;
      case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> FORMAT;
      case CONFLICT -> CONFLICT;
      case CONTENT_TOO_LARGE -> TOO_LARGE;
      case TOO_MANY_REQUESTS -> TOO_MANY;
      case SERVICE_UNAVAILABLE -> UNAVAILABLE;
      default -> status.is4xxClientError() ? MALFORMED : INTERNAL;
    };
  }
}
