package org.manzil.credential.sdjwt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a holder has in a credential (RFC 9901 §7.2), not verified.
 *
 * @param unverifiedClaims the payload with every disclosure put in
 * @param placements each disclosure and where its value stands, in no order that matters
 */
public record HeldClaims(
    Map<String, @Nullable Object> unverifiedClaims, List<Placement> placements) {

  /**
   * Where a disclosure's value stands.
   *
   * @param place names of members and indexes of elements, from the payload down
   */
  public record Placement(List<Object> place, UnverifiedDisclosure disclosure) {}

  /** Writes the places down while the digests are processed. */
  static final class Recorder implements Places {
    private final List<Object> current = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();

    @Override
    public void enter(Object place) {
      current.add(place);
    }

    @Override
    public void leave() {
      current.removeLast();
    }

    @Override
    public void found(Object place, UnverifiedDisclosure disclosure) {
      List<Object> whole = new ArrayList<>(current);
      whole.add(place);
      placements.add(new Placement(List.copyOf(whole), disclosure));
    }

    List<Placement> placements() {
      return List.copyOf(placements);
    }
  }
}
