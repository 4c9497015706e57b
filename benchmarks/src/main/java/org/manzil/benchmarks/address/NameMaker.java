package org.manzil.benchmarks.address;

import java.util.Random;

/**
 * Composes names of streets and towns that look Russian; a few are met everywhere, most are rare.
 */
final class NameMaker {

  private static final String[] COMMON =
      ("Ленина Лесная Садовая Школьная Центральная Советская Молодёжная Новая Мира Набережная"
              + " Заречная Зелёная Полевая Луговая Октябрьская Комсомольская Гагарина Первомайская"
              + " Северная Южная Степная Пушкина Кирова Калинина Горького Чапаева Солнечная Речная"
              + " Пролетарская Железнодорожная Победы Фрунзе Свердлова Энгельса Цветочная Лермонтова"
              + " Крупской Вокзальная Озёрная Пионерская Рабочая Партизанская Дачная Строителей")
          .split(" ", -1);
  private static final String[] BEFORE =
      "Ново Старо Верхне Нижне Красно Бело Черно Мало Велико Средне Южно Северо Восточно Западно"
          .split(" ", -1);
  private static final String[] ROOTS =
      ("волж кам дон урал байкал алтай кубан терек нев онеж ладож печор двин ок кляз мож руз истр"
              + " яуз пахр сетун химк тушин строг щук хорош мнев фил кунц солнц оча матв никул тропар"
              + " конь черёмуш зюз чертан бирюл цариц орех борис брат люблин кузьмин выхин вешняк"
              + " перов новогир измайл гольян метрогор богород преображ сокол лефорт басман марьин"
              + " останк ростокин свибл отрад бибир алтуф лиан дегун беск тимир коптев войк головин"
              + " левобереж молжан ховрин север жулеб некрас косин кожух щерб подол троиц клим серп"
              + " чех протв пущ озёр колом луховиц шатур рошал егор куров павл орехов зуев электро"
              + " ногин балаш реут желез пушк ивант корол мытищ дмитр дубн талд лобн солнечн клин")
          .split(" +", -1);
  private static final String[] ADJECTIVES =
      "ская овская инская евская ницкая ческая нецкая ая".split(" ", -1);
  private static final String[] SURNAMES =
      "ова ева ина ского енко ука яна овского ницкого чука адзе овича".split(" ", -1);
  private static final String[] GIVEN =
      ("Ивана Петра Николая Сергея Александра Михаила Василия Дмитрия Павла Андрея Марии Анны"
              + " Зои Бориса Юрия Льва Академика Генерала Маршала Адмирала Космонавта Героя Лётчика")
          .split(" ", -1);
  private static final String[] TOWNS = "ск ово ино град овка ичи цы".split(" ", -1);

  private final Random random;

  NameMaker(Random random) {
    this.random = random;
  }

  String street() {
    int chance = random.nextInt(100);
    if (chance < 35) {
      return COMMON[(int) (COMMON.length * Math.pow(random.nextDouble(), 2))];
    }
    if (chance < 65) {
      String name = chance < 50 ? root() : any(BEFORE) + any(ROOTS);
      return raise(name + any(ADJECTIVES));
    }
    if (chance < 92) {
      String surname = raise(root() + any(SURNAMES));
      return chance < 78 ? surname : any(GIVEN) + " " + surname;
    }
    return raise(any(ROOTS) + any(ADJECTIVES)) + " " + (1 + random.nextInt(16)) + "-я";
  }

  /** One root, or two as one word, so that words are as many as in a real register. */
  private String root() {
    return random.nextInt(3) == 0 ? any(ROOTS) + "о" + any(ROOTS) : any(ROOTS);
  }

  String town() {
    return raise(root() + any(TOWNS));
  }

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private static String raise(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
