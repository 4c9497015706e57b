package org.manzil.service.site.web;

import java.util.List;

/** Public files that pages and programs of other origins must be able to read; none is personal. */
final class OpenPaths {

  private static final List<String> WHOLE = List.of("/trust-list", "/log/checkpoint");
  private static final List<String> UNDER =
      List.of("/status-lists/", "/log/tile/", "/js/", "/css/", "/images/", "/webjars/");

  private OpenPaths() {}

  static boolean contains(String path) {
    return WHOLE.contains(path) || UNDER.stream().anyMatch(path::startsWith);
  }
}
