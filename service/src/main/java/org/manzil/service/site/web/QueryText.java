package org.manzil.service.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query of a URL as it was sent; reading it never touches the request's body. */
record QueryText(List<String> pairs) {

  static QueryText of(HttpServletRequest request) {
    String query = request.getQueryString();
    return new QueryText(
        query == null || query.isEmpty() ? List.of() : Arrays.asList(query.split("&")));
  }

  /** The raw value of the last parameter with this plain name. */
  Optional<String> value(String name) {
    return pairs.stream()
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .reduce((first, second) -> second);
  }

  /**
   * A link to the same page with one parameter set; it holds a query only, so whatever path the
   * request had cannot turn it into a link elsewhere.
   */
  String linkWith(String name, String value) {
    return Stream.concat(
            pairs.stream().filter(pair -> !pair.startsWith(name + "=")),
            Stream.of(name + "=" + value))
        .collect(Collectors.joining("&", "?", ""));
  }
}
