package org.manzil.rules.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.language.Coded;
import org.manzil.rules.language.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One value of a regime's file with its place; every reading is strict and typed. */
public final class YamlValue {

  private final Node node;
  private final String file;
  private final @Nullable String rule;

  YamlValue(Node node, String file, @Nullable String rule) {
    this.node = node;
    this.file = file;
    this.rule = rule;
  }

  /** The same value, its problems named as belonging to the given rule. */
  public YamlValue belongingTo(String id) {
    return new YamlValue(node, file, id);
  }

  /** The same value, named by its own {@code id}. */
  public YamlValue identified() {
    return belongingTo(get("id").code());
  }

  /** Whether this is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether this is a single value, neither a list nor a mapping. */
  public boolean isScalar() {
    return node instanceof ScalarNode;
  }

  /** This mapping, after refusing every key that is not named here. */
  public YamlValue only(String... keys) {
    return only(ProblemKind.UNKNOWN_KEY, keys);
  }

  /** The same; an unknown key is that kind of problem. */
  public YamlValue only(ProblemKind unknown, String... keys) {
    List<String> known = Arrays.asList(keys);
    for (Map.Entry<String, YamlValue> entry : entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry
            .getValue()
            .problem(unknown, "unknown key '" + entry.getKey() + "'; known: " + known);
      }
    }
    return this;
  }

  /** The value of a key that must be there. */
  public YamlValue get(String key) {
    return get(key, key.equals("source") ? ProblemKind.MISSING_SOURCE : ProblemKind.MISSING_KEY);
  }

  private YamlValue get(String key, ProblemKind missing) {
    return find(key).orElseThrow(() -> problem(missing, "'" + key + "' is missing"));
  }

  /** The value of a key, if it is there. */
  public Optional<YamlValue> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  /** The mapping's entries in the file's order; a key given twice is refused. */
  public Map<String, YamlValue> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw problem("expected a mapping of keys to values");
    }
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = at(tuple.getKeyNode()).text();
      if (entries.put(key, at(tuple.getValueNode())) != null) {
        throw at(tuple.getKeyNode())
            .problem(ProblemKind.GIVEN_TWICE, "key '" + key + "' is given twice");
      }
    }
    return entries;
  }

  /** The list's items, at least one. */
  public List<YamlValue> items() {
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      throw problem("expected a list with at least one item");
    }
    return sequence.getValue().stream().map(this::at).toList();
  }

  /** Reads every item of the list, and refuses with the problems of all of them. */
  public <T> List<T> each(Function<YamlValue, T> reading) {
    Findings findings = new Findings();
    List<T> read = new ArrayList<>();
    for (YamlValue item : items()) {
      T value = findings.collect(() -> reading.apply(item));
      if (value != null) {
        read.add(value);
      }
    }
    findings.refuse();
    return List.copyOf(read);
  }

  /** Reads a list of things with an {@code id}, which must differ, to a map in the file's order. */
  public <T> Map<String, T> byId(Function<YamlValue, T> reading) {
    Map<String, T> read = new LinkedHashMap<>();
    each(
        item -> {
          YamlValue named = item.identified();
          String id = named.get("id").code();
          T value = reading.apply(named);
          if (read.put(id, value) != null) {
            throw named.problem(ProblemKind.GIVEN_TWICE, "id '" + id + "' is given twice");
          }
          return value;
        });
    return read;
  }

  /** A text that is not blank. */
  public String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw problem("expected a text");
    }
    return scalar.getValue().strip();
  }

  /** A code: lower-case letters, digits, and hyphens or underscores between them. */
  public String code() {
    return matching("[a-z0-9]+([-_][a-z0-9]+)*", "a code such as 'notify-arrival'");
  }

  /** A text of the given form, described for the author by {@code form}. */
  public String matching(String pattern, String form) {
    String text = text();
    if (!text.matches(pattern)) {
      throw problem("expected " + form + ", not '" + text + "'");
    }
    return text;
  }

  /** A whole number within bounds. */
  public int number(int least, int most) {
    String text = matching("-?[0-9]{1,6}", "a whole number");
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw problem("expected a number from " + least + " to " + most + ", not " + number);
    }
    return number;
  }

  /** {@code true} or {@code false}. */
  public boolean flag() {
    return Boolean.parseBoolean(matching("true|false", "true or false"));
  }

  /** A day written {@code 2026-11-20}. */
  public LocalDate date() {
    String text = matching("[0-9]{4}-[0-9]{2}-[0-9]{2}", "a day such as 2026-11-20");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw problem("there is no day " + text);
    }
  }

  /** One of the constants of an enum, by its code. */
  public <E extends Enum<E> & Coded> E choice(Class<E> type) {
    return pick(Arrays.asList(type.getEnumConstants()), Coded::code);
  }

  /** One of the given things, by the name the function gives it. */
  public <T> T pick(Iterable<T> things, Function<T, String> name) {
    String text = text();
    List<String> known = new ArrayList<>();
    for (T thing : things) {
      if (name.apply(thing).equals(text)) {
        return thing;
      }
      known.add(name.apply(thing));
    }
    throw problem(
        ProblemKind.UNKNOWN_NAME, "'" + text + "' is not known; expected one of " + known);
  }

  /** What the given map holds under this text. */
  public <T> T lookUp(Map<String, T> things) {
    return pick(things.entrySet(), Map.Entry::getKey).getValue();
  }

  /** One text per language of the regime, no more and no less. */
  public Text texts(List<String> languages) {
    only(languages.toArray(String[]::new));
    Map<String, String> versions = new HashMap<>();
    for (String language : languages) {
      versions.put(language, get(language, ProblemKind.MISSING_LANGUAGE).text());
    }
    return new Text(versions);
  }

  /** A problem at this place. */
  public InvalidRegimeException problem(String message) {
    return problem(ProblemKind.WRONG_VALUE, message);
  }

  /** A problem of that kind at this place. */
  public InvalidRegimeException problem(ProblemKind kind, String message) {
    return new InvalidRegimeException(List.of(new Problem(place(), kind, message)));
  }

  /** Where this stands. */
  public Place place() {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new Place(file, line, rule);
  }

  private YamlValue at(Node other) {
    return new YamlValue(other, file, rule);
  }
}
