package org.manzil.service.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser in words, "Chrome, Android", so that a person knows their own sessions apart. Nothing
 * finer is kept: no version, no model, no header.
 */
public final class BrowserKind {

  /** The first that is found counts: most browsers also name those they descend from. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("YaBrowser/", "Yandex"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Edg", "Edge"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("Linux", "Linux"));

  private BrowserKind() {}

  /** Empty where neither is known. */
  public static String of(@Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent;
    return String.join(
        ", ",
        List.of(BROWSERS, SYSTEMS).stream()
            .flatMap(
                kinds ->
                    kinds.stream()
                        .filter(kind -> agent.contains(kind.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
            .toList());
  }
}
