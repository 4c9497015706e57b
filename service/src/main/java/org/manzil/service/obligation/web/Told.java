package org.manzil.service.obligation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers so far, in the order they were given. They travel in hidden fields of the pages, each
 * as {@code name=value}, and are kept nowhere.
 */
final class Told {

  private static final int LONGEST = 60;

  private final Map<String, String> answers;

  private Told(Map<String, String> answers) {
    this.answers = answers;
  }

  /** Reads hidden fields; what no page of ours would send is left out. */
  static Told of(List<String> fields) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String field : fields) {
      int equals = field.indexOf('=');
      if (field.length() <= LONGEST && Interview.asks(field.substring(0, Math.max(0, equals)))) {
        answers.put(field.substring(0, equals), field.substring(equals + 1));
      }
    }
    return new Told(answers);
  }

  List<String> fields() {
    return answers.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
  }

  Optional<String> answer(String name) {
    return Optional.ofNullable(answers.get(name));
  }

  List<String> names() {
    return List.copyOf(answers.keySet());
  }

  Optional<String> last() {
    return names().reversed().stream().findFirst();
  }

  /** The same with one more answer, the last. */
  Told with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(answers);
    more.remove(name);
    more.put(name, value);
    return new Told(more);
  }

  /** The same with another answer in the place of one that was given. */
  Told instead(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(answers);
    other.replace(name, value);
    return new Told(other);
  }

  /**
   * The same without that answer and without those after it, which may only have been asked because
   * of it.
   */
  Told before(String name) {
    List<String> names = new ArrayList<>(answers.keySet());
    int at = names.indexOf(name);
    Map<String, String> fewer = new LinkedHashMap<>(answers);
    fewer.keySet().removeAll(at < 0 ? List.of() : names.subList(at, names.size()));
    return new Told(fewer);
  }
}
