package org.manzil.credential.present;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claims path pointer (OpenID4VP 1.0 §7, SD-JWT VC): which claims of a credential are meant.
 *
 * @param steps from the payload down, at least one
 */
public record ClaimPath(List<Step> steps) {

  /** One step down. */
  public sealed interface Step {
    /** The member of this name, of an object. */
    record Member(String name) implements Step {}

    /** The element of this index, of an array; counted among all elements that the holder has. */
    record Element(int index) implements Step {}

    /** Every element of an array. */
    record AllElements() implements Step {}
  }

  public ClaimPath {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a path of no steps");
    }
  }

  /** The path of these steps: text for a member, a number for an element, null for all elements. */
  public static ClaimPath of(@Nullable Object... steps) {
    return ofJson(Arrays.asList(steps));
  }

  /** The path that stands in a request as a JSON array. */
  public static ClaimPath ofJson(List<? extends @Nullable Object> steps) {
    return new ClaimPath(steps.stream().map(ClaimPath::step).toList());
  }

  private static Step step(@Nullable Object step) {
    return switch (step) {
      case null -> new Step.AllElements();
      case String name -> new Step.Member(name);
      case Integer index when index >= 0 -> new Step.Element(index);
      case Long index when index >= 0 && index <= Integer.MAX_VALUE ->
          new Step.Element(index.intValue());
      default -> throw new IllegalArgumentException("not a step of a claims path: " + step);
    };
  }

  /**
   * The places that this path means in these claims, each as names and indexes from the top. Throws
   * {@link IllegalArgumentException} when it means none, or steps into what has no such inside.
   */
  public List<List<Object>> placesIn(Map<String, @Nullable Object> claims) {
    return places(
        claims,
        () -> {
          throw nothing();
        });
  }

  /** The same, passing by values that have no such inside; empty when there are no others. */
  public List<List<Object>> placesWhereItLeads(Map<String, @Nullable Object> claims) {
    return places(claims, () -> {});
  }

  private List<List<Object>> places(Map<String, @Nullable Object> claims, Runnable whenNowhere) {
    List<Found> found = List.of(new Found(List.of(), claims));
    for (Step step : steps) {
      List<Found> deeper = new ArrayList<>();
      found.forEach(each -> each.into(step, deeper, whenNowhere));
      found = deeper;
    }
    if (found.isEmpty()) {
      whenNowhere.run();
    }
    return found.stream().map(Found::place).toList();
  }

  private IllegalArgumentException nothing() {
    return new IllegalArgumentException("this credential has no claim " + this);
  }

  /** A value met on the way. */
  private record Found(List<Object> place, @Nullable Object value) {
    void into(Step step, List<Found> deeper, Runnable whenNowhere) {
      switch (step) {
        case Step.Member(String name) when value instanceof Map<?, ?> object -> {
          if (object.containsKey(name)) {
            deeper.add(at(name, object.get(name)));
          }
        }
        case Step.Element(int index) when value instanceof List<?> array -> {
          if (index < array.size()) {
            deeper.add(at(index, array.get(index)));
          }
        }
        case Step.AllElements() when value instanceof List<?> array -> {
          for (int i = 0; i < array.size(); i++) {
            deeper.add(at(i, array.get(i)));
          }
        }
        default -> whenNowhere.run();
      }
    }

    private Found at(Object step, @Nullable Object inside) {
      List<Object> longer = new ArrayList<>(place);
      longer.add(step);
      return new Found(List.copyOf(longer), inside);
    }
  }

  /** As in a request: {@code ["nationalities",null]}. */
  @Override
  public String toString() {
    return steps.stream()
        .map(
            step ->
                switch (step) {
                  case Step.Member(String name) -> '"' + name + '"';
                  case Step.Element(int index) -> String.valueOf(index);
                  case Step.AllElements() -> "null";
                })
        .toList()
        .toString()
        .replace(", ", ",");
  }
}
