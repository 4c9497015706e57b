package org.manzil.address.gar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manzil.address.index.Generations;
import org.manzil.address.index.StreetReader;

/** All that an index holds, in its order. */
final class IndexDump {

  private IndexDump() {}

  static List<String> of(Path folder) throws IOException {
    List<String> held = new ArrayList<>();
    try (StreetReader reader = StreetReader.open(new Generations(folder).current())) {
      for (int at = 0; at < reader.held().streets(); at++) {
        held.add(reader.street(at).toString());
        reader.houses(at).forEach(house -> held.add("  " + house));
      }
    }
    return held;
  }
}
