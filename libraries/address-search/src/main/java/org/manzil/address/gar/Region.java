package org.manzil.address.gar;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * One region as its rows say it, for the index and for the deltas to come.
 *
 * @param objects region, towns, quarters, streets
 * @param houses houses
 * @param formerNames names that objects once had
 */
record Region(Entries objects, Entries houses, FormerNames formerNames) {

  static Region empty() {
    return new Region(new Entries(), new Entries(), new FormerNames());
  }

  void write(DataOutput out) throws IOException {
    objects.write(out);
    houses.write(out);
    formerNames.write(out);
  }

  static Region read(DataInput in) throws IOException {
    return new Region(Entries.read(in), Entries.read(in), FormerNames.read(in));
  }
}
