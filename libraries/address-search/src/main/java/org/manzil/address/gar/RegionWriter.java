package org.manzil.address.gar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.House;
import org.manzil.address.index.Place;
import org.manzil.address.index.Street;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.intake.BadRowException;
import org.manzil.address.intake.Postcodes;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.register.Quarantine;

/** Writes the streets of a region with their houses, and counts what has no place to lie in. */
final class RegionWriter {

  private static final int NONE = -1;

  private final Region region;
  private final Entries objects;
  private final Entries houses;
  private final Paths administrative;
  private final Paths municipal;
  private final QuarantineCounts counts;
  private final int[] firstOn;
  private final int[] nextOn;

  RegionWriter(Region region, QuarantineCounts counts) {
    this.region = region;
    this.objects = region.objects();
    this.houses = region.houses();
    this.administrative = new Paths(objects, objects.parents);
    this.municipal = new Paths(objects, objects.municipal);
    this.counts = counts;
    this.firstOn = new int[objects.size()];
    this.nextOn = new int[houses.size()];
  }

  void write(StreetWriter writer) throws IOException {
    sortIntoStreets();
    for (int at : objects.current()) {
      AddressObject object = AddressObject.unpacked(objects.texts.get(at));
      List<House> onIt = housesOn(at);
      try {
        List<AddressObject> above = administrative.above(at);
        if (object.searched() || !onIt.isEmpty()) {
          Street street = street(at, object, above, onIt);
          writer.add(street, Postcodes.withoutRepetition(onIt, street.postcode()));
        }
      } catch (BadRowException nowhere) {
        counts.add(nowhere.reason(), 1L + onIt.size());
      }
    }
    new GoneRows(region).write(writer);
  }

  /** Chains the houses of each street: lists of lists would cost a big region its heap. */
  private void sortIntoStreets() {
    Arrays.fill(firstOn, NONE);
    for (int at = 0; at < houses.size(); at++) {
      if (houses.own.current(at)) {
        Quarantine astray = chain(at);
        if (astray != null) {
          counts.add(astray);
        }
      }
    }
  }

  private @Nullable Quarantine chain(int house) {
    if (!houses.parents.current(house)) {
      return Quarantine.NO_PATH;
    }
    int street = objects.find(houses.parents.value(house));
    if (street < 0 || !objects.own.current(street)) {
      return Quarantine.UNKNOWN_PARENT;
    }
    nextOn[house] = firstOn[street];
    firstOn[street] = house;
    return null;
  }

  private List<House> housesOn(int street) {
    List<House> onIt = new ArrayList<>();
    for (int at = firstOn[street]; at != NONE; at = nextOn[at]) {
      HouseNumber number = HouseFields.number(houses.texts.get(at));
      if (number == null) {
        counts.add(Quarantine.NO_NUMBER);
      } else {
        onIt.add(new House(houses.guid(at), number, houses.postcode(at)));
      }
    }
    onIt.sort(Comparator.comparing(House::number).thenComparing(House::id));
    return onIt;
  }

  private Street street(int at, AddressObject object, List<AddressObject> above, List<House> onIt) {
    String own = objects.postcode(at);
    List<Place> places =
        above.stream().filter(AddressObject::written).map(AddressObject::place).toList();
    return new Street(
        objects.guid(at),
        object.name(),
        object.type(),
        region.formerNames().of(objects.id(at), object.name()),
        own != null ? own : Postcodes.shared(onIt),
        places,
        municipal(at, places));
  }

  /** What only the municipal path names; where it is broken nothing is missing. */
  private List<Place> municipal(int at, List<Place> places) {
    try {
      return municipal.above(at).stream()
          .filter(AddressObject::written)
          .map(AddressObject::place)
          .filter(place -> !places.contains(place))
          .toList();
    } catch (BadRowException broken) {
      return List.of();
    }
  }
}
