package org.manzil.traveldocument;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * States and authorities as documents name them: ISO 3166-1 alpha-3 and what Doc 9303-3 section 5
 * adds to it.
 */
public final class States {

  /** Codes of Doc 9303-3 section 5 that stand for an ISO 3166-1 country. */
  private static final Map<String, String> OF_A_COUNTRY =
      Map.of(
          "D", "DE", "RKS", "XK", "GBD", "GB", "GBN", "GB", "GBO", "GB", "GBP", "GB", "GBS", "GB");

  /** Codes that stand for no country: organisations, refugees, the stateless, the specimens'. */
  private static final Set<String> OF_NONE =
      Set.of(
          "EUE", "UNO", "UNA", "UNK", "XBA", "XIM", "XCC", "XCE", "XCO", "XEC", "XPO", "XES", "XMP",
          "XOM", "XDC", "XXA", "XXB", "XXC", "XXX", "UTO", "IAO", "NTZ");

  private static final Map<String, String> ALPHA_2 = alpha2();

  private States() {}

  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>(OF_A_COUNTRY);
    Arrays.stream(Locale.getISOCountries())
        .forEach(country -> codes.put(Locale.of("", country).getISO3Country(), country));
    // Germany writes D in its documents; elsewhere the code of ISO is met too.
    return Map.copyOf(codes);
  }

  /** Whether a zone may name that: {@code UZB}, {@code D}, {@code XXA}. */
  public static boolean known(String code) {
    return ALPHA_2.containsKey(code) || OF_NONE.contains(code);
  }

  /** ISO 3166-1 alpha-2 ({@code XK} for {@code RKS}); empty for what is no country. */
  public static Optional<String> alpha2(String code) {
    return Optional.ofNullable(ALPHA_2.get(code));
  }

  /** How the service's own records name it: alpha-2 where there is one, else the code itself. */
  public static String shortest(String code) {
    return alpha2(code).orElse(code);
  }

  /** All that {@link #shortest} can give. */
  public static SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(ALPHA_2.values());
    all.addAll(OF_NONE);
    return all;
  }
}
