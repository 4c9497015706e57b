package org.manzil.credential.issue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object with clear and hidden members. Immutable: each method gives a new one.
 *
 * @param members in their order; digests stand in another
 * @param decoys how many digests without a disclosure are mixed in (RFC 9901 §4.2.5)
 */
public record ClaimObject(Map<String, Slot> members, int decoys) implements ClaimTree {
  private static final ClaimObject EMPTY = new ClaimObject(Map.of(), 0);

  public ClaimObject {
    if (decoys < 0) {
      throw new IllegalArgumentException("a negative number of decoys");
    }
    members.keySet().forEach(ClaimValue::refuseFormatName);
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** An object with nothing in it yet. */
  public static ClaimObject empty() {
    return EMPTY;
  }

  /** An object of which every member is hidden. */
  public static ClaimObject ofHidden(Map<String, ? extends @Nullable Object> members) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    members.forEach((name, value) -> slots.put(name, new Slot(ClaimTree.of(value), true)));
    return new ClaimObject(slots, 0);
  }

  /** Adds a member that every verifier sees; its value is plain JSON or a tree. */
  public ClaimObject clear(String name, @Nullable Object value) {
    return with(name, value, false);
  }

  /** Adds a member that has its own disclosure; its value is plain JSON or a tree. */
  public ClaimObject hidden(String name, @Nullable Object value) {
    return with(name, value, true);
  }

  public ClaimObject decoys(int count) {
    return new ClaimObject(members, count);
  }

  private ClaimObject with(String name, @Nullable Object value, boolean hidden) {
    Map<String, Slot> more = new LinkedHashMap<>(members);
    if (more.put(name, new Slot(ClaimTree.of(value), hidden)) != null) {
      throw new IllegalArgumentException(name + " is there already");
    }
    return new ClaimObject(more, decoys);
  }
}
