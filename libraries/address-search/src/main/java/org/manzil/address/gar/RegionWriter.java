package org.manzil.address.gar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.House;
import org.manzil.address.index.Place;
import org.manzil.address.index.Street;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.register.Quarantine;

/** Writes the streets of a region with their houses, and counts what has no place to lie in. */
final class RegionWriter {

  private final AddressObjects objects;
  private final HouseRows houses;
  private final Paths paths;
  private final QuarantineCounts counts;
  private final Map<Long, List<Integer>> byStreet = new HashMap<>();

  RegionWriter(Region region, QuarantineCounts counts) {
    this.objects = region.objects();
    this.houses = region.houses();
    this.paths = new Paths(objects);
    this.counts = counts;
  }

  void write(StreetWriter writer) throws IOException {
    sortIntoStreets();
    for (long id : objects.ids()) {
      AddressObject object = Objects.requireNonNull(objects.get(id));
      List<House> onIt = housesOn(id);
      try {
        List<AddressObject> above = paths.above(id);
        if (object.searched() || !onIt.isEmpty()) {
          writer.add(street(id, object, above, onIt), withoutRepetition(onIt, postcode(id, onIt)));
        }
      } catch (BadRowException nowhere) {
        counts.add(nowhere.reason());
        onIt.forEach(_ -> counts.add(nowhere.reason()));
      }
    }
  }

  private void sortIntoStreets() {
    for (int at = 0; at < houses.size(); at++) {
      long parent = houses.parent(at);
      if (parent == HouseRows.NO_PARENT) {
        counts.add(Quarantine.NO_PATH);
      } else if (!objects.holds(parent)) {
        counts.add(Quarantine.UNKNOWN_PARENT);
      } else {
        byStreet.computeIfAbsent(parent, _ -> new ArrayList<>()).add(at);
      }
    }
  }

  private List<House> housesOn(long street) {
    List<House> onIt = new ArrayList<>();
    for (int at : byStreet.getOrDefault(street, List.of())) {
      HouseNumber number = houses.number(at);
      if (number == null) {
        counts.add(Quarantine.NO_NUMBER);
      } else {
        onIt.add(new House(houses.id(at), number, houses.postcode(at)));
      }
    }
    onIt.sort(Comparator.comparing(House::number));
    return onIt;
  }

  private Street street(
      long id, AddressObject object, List<AddressObject> above, List<House> onIt) {
    return new Street(
        "gar:" + object.guid(),
        object.name(),
        object.type(),
        objects.formerNames(id, object.name()),
        postcode(id, onIt),
        above.stream()
            .filter(AddressObject::written)
            .map(place -> new Place(place.name(), place.type()))
            .toList(),
        List.of());
  }

  /** The street's own postcode, else the one that all its houses share. */
  private @Nullable String postcode(long id, List<House> onIt) {
    String own = objects.postcode(id);
    if (own != null) {
      return own;
    }
    Set<String> theirs =
        onIt.stream()
            .map(House::postcode)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .collect(Collectors.toSet());
    return theirs.size() == 1 ? theirs.iterator().next() : null;
  }

  private static List<House> withoutRepetition(List<House> onIt, @Nullable String streets) {
    return onIt.stream()
        .map(
            house ->
                Objects.equals(house.postcode(), streets)
                    ? new House(house.id(), house.number(), null)
                    : house)
        .toList();
  }
}
