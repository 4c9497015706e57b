package org.manzil.address.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Romanisations as people use them, letter by letter. */
final class Schemes {

  private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

  private static final Map<String, Schemes> ALL = new LinkedHashMap<>();

  static {
    scheme(
        "GOST 7.79 B",
        "a b v g d e yo zh z i j k l m n o p r s t u f x c ch sh shh `` y` ` e` yu ya");
    scheme("ICAO", "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia");
    scheme(
        "BGN/PCGN", "a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya");
    scheme("ISO 9", "a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â");
    scheme(
        "passport of 1997",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya");
    scheme(
        "German",
        "a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch _ y _ e ju ja");
    scheme(
        "French",
        "a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch _ y _ e iou ia");
    scheme("school", "a b v g d e e zh z i i k l m n o p r s t u f h c ch sh sch _ i _ e yu ya");
    scheme(
        "school with j",
        "a b v g d e jo zh z i j k l m n o p r s t u f h c ch sh sch ' y ' e ju ja");
    scheme("chat", "a b v g d e e j z i y k l m n o p r s t u f x c 4 w w' _ y _ e u ya");
    scheme(
        "chat with digits",
        "a b v g d e yo zh z i y k l m n o p r s t u f h ts 4 sh sch _ y ' e yu ya");
    scheme(
        "Uzbek Latin",
        "a b v g d e yo j z i y k l m n o p r s t u f x ts ch sh shch _ i _ e yu ya");
  }

  private final String[] roman;

  private Schemes(String[] roman) {
    this.roman = roman;
  }

  private static void scheme(String name, String letters) {
    ALL.put(name, new Schemes(letters.split(" ", -1)));
  }

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  static Schemes of(String name) {
    return Objects.requireNonNull(ALL.get(name));
  }

  String write(String text) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int known = LETTERS.indexOf(Character.toLowerCase(letter));
      if (known < 0) {
        written.append(letter);
        continue;
      }
      String latin = roman[known].equals("_") ? "" : roman[known];
      boolean raise = Character.isUpperCase(letter) && !latin.isEmpty();
      written.append(
          raise ? latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1) : latin);
    }
    return written.toString();
  }
}
