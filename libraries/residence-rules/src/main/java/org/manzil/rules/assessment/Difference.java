package org.manzil.rules.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.language.Sentence;

/**
 * What is different between two answers: of other facts, of another day, or of another version.
 *
 * @param before the one answer
 * @param after the other
 * @param changes what is different, the answer first, then duty by duty; empty if nothing is
 */
public record Difference(Assessment before, Assessment after, List<Change> changes) {
  public Difference {
    changes = List.copyOf(changes);
  }

  /** Compares two answers; duties are told apart by their code. */
  public static Difference between(Assessment before, Assessment after) {
    List<Change> changes = new ArrayList<>();
    if (before.outcome() != after.outcome()) {
      changes.add(new Change.OfOutcome(before.outcome(), after.outcome()));
    }
    List<Obligation> unmatched = new ArrayList<>(after.obligations());
    for (Obligation one : before.obligations()) {
      Obligation other = take(one, unmatched);
      changes.addAll(other == null ? List.of(new Change.Gone(one)) : changes(one, other));
    }
    unmatched.forEach(one -> changes.add(new Change.Arisen(one)));
    return new Difference(before, after, changes);
  }

  private static @Nullable Obligation take(Obligation one, List<Obligation> from) {
    for (Obligation other : from) {
      if (other.duty().code().equals(one.duty().code())) {
        from.remove(other);
        return other;
      }
    }
    return null;
  }

  private static List<Change> changes(Obligation one, Obligation other) {
    List<Change> changes = new ArrayList<>();
    if (!Objects.equals(one.lastDay(), other.lastDay())) {
      changes.add(new Change.OfLastDay(other.duty(), one.lastDay(), other.lastDay()));
    }
    if (!Objects.equals(one.earliest(), other.earliest())) {
      changes.add(new Change.OfEarliest(other.duty(), one.earliest(), other.earliest()));
    }
    if (one.whoActs() != other.whoActs()) {
      changes.add(new Change.OfActor(other.duty(), one.whoActs(), other.whoActs()));
    }
    if (!one.rule().id().equals(other.rule().id())) {
      changes.add(new Change.OfRule(other.duty(), one.rule(), other.rule()));
    }
    return changes;
  }

  /** Each change as a sentence, or one that says that nothing changes. */
  public List<String> in(Locale locale) {
    return changes.isEmpty()
        ? List.of(new Sentence("diff.same").in(locale))
        : changes.stream().map(change -> change.wording().in(locale)).toList();
  }

  /** Both answers and the sentences, as programs are given them. */
  public Map<String, @Nullable Object> toMap(Locale locale) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("before", before.toMap(locale));
    map.put("after", after.toMap(locale));
    map.put("changes", changes.isEmpty() ? List.of() : in(locale));
    return map;
  }
}
