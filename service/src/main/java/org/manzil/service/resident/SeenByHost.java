package org.manzil.service.resident;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the provider of a dwelling sees of a notice, and all of it.
 *
 * @param host whom the notice names; never shown, but the link of another host shows nothing
 * @param address null where the person has no fixed address, so that nobody is asked
 * @param entry the 32 bytes in the log of the entry that says so
 */
public record SeenByHost(
    String name,
    @Nullable String address,
    @Nullable String flat,
    @Nullable String room,
    @Nullable String bed,
    LocalDate since,
    @Nullable Named host,
    byte[] entry) {

  /** Who provides the dwelling, as the person typed it; empty where they left it out. */
  public record Named(String name, String contact) {

    /** What a filing says under {@code host}; null where it names nobody. */
    public static @Nullable Named of(@Nullable Object said) {
      return said instanceof Map<?, ?> host
          ? new Named(text(host.get("name")), text(host.get("contact")))
          : null;
    }

    private static String text(@Nullable Object said) {
      return said instanceof String text ? text.strip() : "";
    }

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "Named[sealed]";
    }
  }

  static SeenByHost of(Map<String, ? extends @Nullable Object> content, byte[] entry) {
    Map<?, ?> declarant = (Map<?, ?>) member(content, "declarant");
    Map<?, ?> notice = (Map<?, ?>) member(content, "notice");
    return new SeenByHost(
        (member(declarant, "givenName") + " " + member(declarant, "familyName")).strip(),
        given((String) notice.get("addressText")),
        (String) notice.get("flat"),
        (String) notice.get("room"),
        (String) notice.get("bed"),
        LocalDate.parse((String) member(notice, "since")),
        Named.of(notice.get("host")),
        entry);
  }

  /** The same as JSON, as an answer repeats it. */
  public Map<String, Object> shown() {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", name);
    put(shown, "address", address);
    put(shown, "flat", flat);
    put(shown, "room", room);
    put(shown, "bed", bed);
    shown.put("since", since.toString());
    return shown;
  }

  private static void put(Map<String, Object> shown, String name, @Nullable String value) {
    if (value != null) {
      shown.put(name, value);
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static Object member(Map<?, ?> map, String name) {
    Object value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("a notice of a dwelling lacks its " + name);
    }
    return value;
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "SeenByHost[sealed]";
  }
}
