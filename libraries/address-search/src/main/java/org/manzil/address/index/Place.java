package org.manzil.address.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * A region, town or quarter that a street lies in, as the register names it.
 *
 * @param name the name without its type
 * @param type the type as the register shortens it; empty when it has none
 */
public record Place(String name, String type) {

  /** Writes them as bytes that {@link #read} reads. */
  public static void write(DataOutput out, List<Place> places) throws IOException {
    out.writeVInt(places.size());
    for (Place place : places) {
      out.writeString(place.name());
      out.writeString(place.type());
    }
  }

  /** Reads what {@link #write} has written. */
  public static List<Place> read(DataInput in) throws IOException {
    List<Place> places = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      places.add(new Place(in.readString(), in.readString()));
    }
    return places;
  }
}
