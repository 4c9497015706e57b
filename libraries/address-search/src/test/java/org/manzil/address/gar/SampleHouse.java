package org.manzil.address.gar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A house in the sample's shorthand: 7к2с1 is дом 7, корпус 2, строение 1; влд, зд, соор and кор
 * before the number give its type, an exclamation mark leaves it out.
 */
record SampleHouse(Map<String, String> attributes) {

  private static final Pattern SHORTHAND =
      Pattern.compile("(!|влд|зд|соор|кор)?([0-9А-Я/-]+)(?:к(\\d+))?(?:с(\\d+))?");
  private static final Map<String, String> TYPES =
      Map.of("влд", "1", "зд", "5", "соор", "8", "кор", "10");
  private static final String HOUSE = "2";
  private static final String BLOCK = "1";
  private static final String STRUCTURE = "2";

  static SampleHouse of(String shorthand) {
    Matcher parts = SHORTHAND.matcher(shorthand);
    if (!parts.matches()) {
      throw new IllegalArgumentException(shorthand);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("HOUSENUM", parts.group(2));
    String type = parts.group(1);
    if (type == null) {
      attributes.put("HOUSETYPE", HOUSE);
    } else if (!type.equals("!")) {
      attributes.put("HOUSETYPE", String.valueOf(TYPES.get(type)));
    }
    String block = parts.group(3);
    String structure = parts.group(4);
    if (block != null) {
      attributes.put("ADDNUM1", block);
      attributes.put("ADDTYPE1", BLOCK);
    }
    if (structure != null) {
      attributes.put(block == null ? "ADDNUM1" : "ADDNUM2", structure);
      attributes.put(block == null ? "ADDTYPE1" : "ADDTYPE2", STRUCTURE);
    }
    return new SampleHouse(attributes);
  }
}
