package org.manzil.rules.condition;

import java.util.Collections;
import java.util.Set;

/**
 * How what two conditions want stands to each other; used to find rules that clash or never apply.
 */
public final class Relation {

  private Relation() {}

  /** Whether nobody can meet both; {@code false} where that cannot be told. */
  public static boolean exclude(Conditions some, Conditions others) {
    return some.all().stream()
        .anyMatch(one -> others.all().stream().anyMatch(other -> exclude(one, other)));
  }

  /** Whether whoever meets the first meets the second; {@code false} where that cannot be told. */
  public static boolean imply(Conditions some, Conditions others) {
    return others.all().stream()
        .allMatch(other -> some.all().stream().anyMatch(one -> imply(one, other)));
  }

  private static boolean exclude(Condition one, Condition other) {
    return switch (one) {
      case Condition.InRole role -> false; // One person can have two roles.
      case Condition.StayOf(var least, var most) ->
          other instanceof Condition.StayOf(var from, var to) && (most < from || to < least);
      case Condition.OfAge(var least, var under) ->
          other instanceof Condition.OfAge(var from, var to) && (under <= from || to <= least);
      case Condition.ArrivedBetween(var first, var last) ->
          other instanceof Condition.ArrivedBetween(var from, var to)
              && (last.isBefore(from) || to.isBefore(first));
      default ->
          one.getClass() == other.getClass() && Collections.disjoint(values(one), values(other));
    };
  }

  private static boolean imply(Condition one, Condition other) {
    return switch (one) {
      case Condition.StayOf(var least, var most) ->
          other instanceof Condition.StayOf(var from, var to) && least >= from && most <= to;
      case Condition.OfAge(var least, var under) ->
          other instanceof Condition.OfAge(var from, var to) && least >= from && under <= to;
      case Condition.ArrivedBetween(var first, var last) ->
          other instanceof Condition.ArrivedBetween(var from, var to)
              && !first.isBefore(from)
              && !last.isAfter(to);
      default -> one.getClass() == other.getClass() && values(other).containsAll(values(one));
    };
  }

  private static Set<?> values(Condition condition) {
    return switch (condition) {
      case Condition.OfPurpose(var purposes) -> purposes;
      case Condition.VisaFree(var wanted) -> Set.of(wanted);
      case Condition.LeavingCountry(var wanted) -> Set.of(wanted);
      case Condition.InLand(var lands) -> lands;
      case Condition.NationalOf(var countries) -> countries;
      case Condition.InRole(var roles) -> roles;
      case Condition.OfFamily(var links) -> links;
      case Condition.StayOf stay -> Set.of(stay);
      case Condition.ArrivedBetween arrived -> Set.of(arrived);
      case Condition.OfAge age -> Set.of(age);
    };
  }
}
