package org.manzil.address.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words of names that people and registers cut short: "Б. Никитская", "ул. Акад. Королёва". */
public final class Shortened {

  private static final Map<String, List<String>> STEMS = new HashMap<>();

  static {
    stems("больш", "б бол b bol");
    stems("мал", "м мл m mal");
    stems("нов", "н нов n nov");
    stems("стар", "ст стар st star");
    stems("средн", "ср сред sr sred");
    stems("верхн", "в верх v verkh verh");
    stems("нижн", "н ниж n nizh niz");
    stems("красн", "кр красн kr krasn");
    stems("академик", "ак акад ака ak akad akademik");
    stems("генерал", "ген генла gen");
    stems("адмирал", "адм adm");
    stems("маршал", "марш мла marsh");
    stems("профессор", "проф prof");
    stems("архитектор", "арх arkh arh arch");
    stems("космонавт", "косм kosm");
    stems("летчик", "летч");
    stems("лейтенант", "лейт");
    stems("капитан", "кап");
    stems("полковник", "полк");
    stems("комиссар", "комис");
    stems("подполковник", "подполк");
    stems("инженер", "инж");
    stems("доктор", "док");
    stems("свят", "св sv");
    stems("северн", "сев");
    stems("южн", "юж");
    stems("saint", "st s ste сен сент");
    stems("faubourg", "fbg fg fb");
    stems("general", "gal gl gnl");
    stems("marechal", "mal mchal");
    stems("president", "pdt pres prs");
    stems("docteur", "dr doct");
    stems("doktor", "dr");
    stems("professeur", "pr prof");
    stems("commandant", "cdt cmdt");
    stems("capitaine", "cne cpt");
    stems("colonel", "col cnl");
    stems("lieutenant", "lt ltn");
    stems("sergent", "sgt");
    stems("abbe", "ab");
    stems("monseigneur", "mgr");
    stems("grand", "gd gde grd grde");
    stems("petit", "pt pte");
    stems("vieux", "vx");
    stems("vieil", "vx vlle");
    stems("cours", "crs");
    stems("quai", "qu q");
    stems("chemin", "ch che");
    stems("impasse", "imp");
    stems("square", "sq");
    stems("passage", "pas psg");
    stems("route", "rte");
    stems("montee", "mte");
    stems("cite", "cte");
    stems("burgermeister", "bgm bm");
    stems("freiherr", "frhr");
    stems("gross", "gr");
    stems("klein", "kl");
    stems("sankt", "st skt");
  }

  private Shortened() {}

  private static void stems(String stem, String shortForms) {
    for (String form : shortForms.split(" ", -1)) {
      STEMS.merge(form, List.of(stem), Shortened::joined);
    }
  }

  private static List<String> joined(List<String> known, List<String> more) {
    return Stream.concat(known.stream(), more.stream()).toList();
  }

  /** How the full words begin; empty when the word is not a usual short form. */
  public static List<String> stems(String folded) {
    return STEMS.getOrDefault(folded, List.of());
  }
}
