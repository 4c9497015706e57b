package org.manzil.address.name;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of street or place, such as улица or город.
 *
 * @param word the full word in the register's language
 * @param gender f, m or n
 * @param street whether streets are of this kind, not places
 * @param typed what people write for it, folded
 */
public record Kind(String word, char gender, boolean street, Set<String> typed) {

  /** Registers put the ordinal last ("Парковая 3-я"), people put it first. */
  private static final Pattern ORDINAL =
      Pattern.compile("(?:(\\d+-[яйе]) )?(.*?)(?:^| )?(\\d+-[яйе])?", Pattern.UNICODE_CASE);

  /** Genitives that end like adjectives: улица Миклухо-Маклая, улица 1 Мая, улица Гая. */
  private static final Pattern MASCULINE = Pattern.compile(".*[ыио]й");

  /** Столешников переулок, Лялин переулок. */
  private static final Pattern OWNED = Pattern.compile(".{2,}([оеё]в|[иы]н)");

  private static final Set<String> NO_ADJECTIVES = Set.of("мая", "гая", "маклая");

  private static final Set<String> REGIONS =
      Set.of("область", "край", "республика", "район", "городской округ");

  /** The kind's full word beside the name, in the order Russians write it. */
  public String with(String name) {
    if (settlement()) {
      return word + " " + name;
    }
    if (name.chars().noneMatch(Character::isDigit)) {
      return adjective(name) ? name + " " + word : word + " " + name;
    }
    Matcher parts = ORDINAL.matcher(name);
    if (!parts.matches() || (parts.group(1) == null && parts.group(3) == null)) {
      return adjective(name) ? name + " " + word : word + " " + name;
    }
    String ordinal = parts.group(1) == null ? parts.group(3) : parts.group(1);
    String rest = parts.group(2);
    if (rest.isEmpty()) {
      return ordinal + " " + word;
    }
    return ordinal + " " + (adjective(rest) ? rest + " " + word : word + " " + rest);
  }

  /** "посёлок Свердловский", but "Раменский район". */
  private boolean settlement() {
    return !street && !REGIONS.contains(word);
  }

  private boolean adjective(String name) {
    int border = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-'));
    String last = name.substring(border + 1).toLowerCase(Locale.ROOT);
    if (NO_ADJECTIVES.contains(last)) {
      return false;
    }
    return switch (gender) {
      case 'f' -> last.endsWith("ая") || last.endsWith("яя");
      case 'n' -> last.endsWith("ое") || last.endsWith("ее");
      default -> MASCULINE.matcher(last).matches() || (border < 0 && OWNED.matcher(last).matches());
    };
  }
}
