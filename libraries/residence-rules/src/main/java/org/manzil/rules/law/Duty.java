package org.manzil.rules.law;

import java.util.List;
import java.util.Set;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/**
 * Something that must be done.
 *
 * @param code its name in files and answers, such as {@code notify-arrival}
 * @param title its name for people
 * @param notices the kinds of notice that fulfil it; empty when it is not done by a notice
 */
public record Duty(String code, Text title, Set<NoticeKind> notices) {

  public Duty {
    notices = Set.copyOf(notices);
  }

  static Duty read(YamlValue value, List<String> languages) {
    value.only("id", "title", "notices");
    return new Duty(
        value.get("id").code(),
        value.get("title").texts(languages),
        value
            .find("notices")
            .map(kinds -> Set.copyOf(kinds.each(kind -> kind.choice(NoticeKind.class))))
            .orElse(Set.of()));
  }
}
