package org.manzil.address.gar;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.Gone;
import org.manzil.address.index.StreetWriter;

/** What of a region is no more, when it went, and what it went into. */
final class GoneRows {

  private final Region region;
  private final Map<Long, String> followed = new HashMap<>();

  GoneRows(Region region) {
    this.region = region;
    followed.putAll(region.objects().followed());
    followed.putAll(region.houses().followed());
  }

  void write(StreetWriter writer) throws IOException {
    write(region.objects(), writer);
    write(region.houses(), writer);
  }

  private void write(Entries entries, StreetWriter writer) throws IOException {
    for (int at = 0; at < entries.size(); at++) {
      if (!entries.own.current(at)) {
        writer.add(new Gone(entries.guid(at), day(entries.own.value(at)), into(entries, at)));
      } else if (entries == region.houses()) {
        withItsStreet(at, writer);
      }
    }
  }

  /** A house goes with its street, even where the register leaves its own row as it was. */
  private void withItsStreet(int house, StreetWriter writer) throws IOException {
    Entries objects = region.objects();
    Latest parents = region.houses().parents;
    int street = parents.current(house) ? objects.find(parents.value(house)) : -1;
    if (street >= 0 && !objects.own.current(street)) {
      LocalDate on = day(objects.own.value(street));
      writer.add(new Gone(region.houses().guid(house), on, null));
    }
  }

  private @Nullable String into(Entries entries, int at) {
    Long successor = entries.successor(at);
    String into = successor == null ? null : followed.get(successor);
    return into == null || into.equals(entries.guid(at)) ? null : into;
  }

  /** From yyyymmdd; registers write days that no calendar has. */
  private static @Nullable LocalDate day(long digits) {
    try {
      return digits == 0
          ? null
          : LocalDate.of((int) digits / 10_000, (int) digits / 100 % 100, (int) digits % 100);
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
