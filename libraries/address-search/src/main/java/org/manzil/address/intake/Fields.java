package org.manzil.address.intake;

import java.util.List;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;

/** The values of one row by name. */
public interface Fields {

  /** The value without white space around it; empty when the row has none of that name. */
  String get(String name);

  /** Takes rows. */
  interface Taker {
    /** Takes one; its {@link java.io.IOException} is one of writing. */
    void take(Fields row) throws BadRowException, java.io.IOException;
  }

  /** Refuses a file whose columns do not fit, naming those that lack. */
  static void require(InputFile file, List<String> needed, List<String> held)
      throws ImportFailedException {
    List<String> lacking = needed.stream().filter(name -> !held.contains(name)).toList();
    if (!lacking.isEmpty()) {
      throw new ImportFailedException(
          Reason.WRONG_COLUMNS,
          file.path() + " lacks the columns " + String.join(", ", lacking),
          null);
    }
  }
}
