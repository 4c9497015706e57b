package org.manzil.address.search;

import java.io.IOException;
import java.util.List;
import org.manzil.address.index.StreetReader;

/** Finds streets and houses in one index; safe for many threads. */
public final class Finder {

  private final StreetReader reader;
  private final Names names;

  /** A finder over that index. */
  public Finder(StreetReader reader) {
    this.reader = reader;
    this.names = new Names(reader.table().vocabulary());
  }

  /** The best answers to a query, the best first. */
  public List<Match> find(String query, int limit) throws IOException {
    return new Search(reader, names).run(query, limit);
  }
}
