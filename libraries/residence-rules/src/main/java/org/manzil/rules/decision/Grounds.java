package org.manzil.rules.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/**
 * All grounds of a regime.
 *
 * @param all the grounds, in the author's order
 */
public record Grounds(List<Ground> all) {

  /** No grounds: the regime says nothing of them. */
  public static final Grounds NONE = new Grounds(List.of());

  public Grounds {
    all = List.copyOf(all);
  }

  /** The grounds of one kind. */
  public List<Ground> of(GroundKind kind) {
    return all.stream().filter(ground -> ground.kind() == kind).toList();
  }

  /** The ground with this code and kind. */
  public Optional<Ground> find(GroundKind kind, String code) {
    return of(kind).stream().filter(ground -> ground.code().equals(code)).findAny();
  }

  /** Reads {@code decisions.yaml}. */
  public static Grounds read(YamlValue file, List<String> languages) {
    file.only("appeals", "grounds");
    Map<String, Text> appeals =
        file.get("appeals").byId(value -> value.only("id", "text").get("text").texts(languages));
    Map<String, Ground> grounds =
        file.get("grounds").byId(value -> Ground.read(value, languages, appeals));
    return new Grounds(List.copyOf(grounds.values()));
  }
}
