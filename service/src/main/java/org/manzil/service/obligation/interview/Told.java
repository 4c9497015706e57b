package org.manzil.service.obligation.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers so far, in the order they were given, each also as a hidden field {@code name=value}.
 * Here they are kept nowhere.
 */
public final class Told {

  private static final int LONGEST = 60;

  private final Map<String, String> answers;

  private Told(Map<String, String> answers) {
    this.answers = answers;
  }

  /** Reads hidden fields; what no page of ours would send is left out. */
  public static Told of(List<String> fields) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String field : fields) {
      int equals = field.indexOf('=');
      if (field.length() <= LONGEST && Interview.asks(field.substring(0, Math.max(0, equals)))) {
        answers.put(field.substring(0, equals), field.substring(equals + 1));
      }
    }
    return new Told(answers);
  }

  /** The hidden fields. */
  public List<String> fields() {
    return answers.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
  }

  /** The answer under that name, if it was given. */
  public Optional<String> answer(String name) {
    return Optional.ofNullable(answers.get(name));
  }

  /** What was answered, in that order. */
  public List<String> names() {
    return List.copyOf(answers.keySet());
  }

  /** What was answered last. */
  public Optional<String> last() {
    return names().reversed().stream().findFirst();
  }

  /** The same with one more answer, the last. */
  public Told with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(answers);
    more.remove(name);
    more.put(name, value);
    return new Told(more);
  }

  /** The same with another answer in the place of one that was given. */
  public Told instead(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(answers);
    other.replace(name, value);
    return new Told(other);
  }

  /** The same without that answer alone. */
  public Told without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(answers);
    fewer.remove(name);
    return new Told(fewer);
  }

  /**
   * The same without that answer and without those after it, which may only have been asked because
   * of it.
   */
  public Told before(String name) {
    List<String> names = new ArrayList<>(answers.keySet());
    int at = names.indexOf(name);
    Map<String, String> fewer = new LinkedHashMap<>(answers);
    fewer.keySet().removeAll(at < 0 ? List.of() : names.subList(at, names.size()));
    return new Told(fewer);
  }
}
