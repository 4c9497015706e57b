package org.manzil.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the worked example of docs/standards/receipt.md anew, with fresh keys that nobody keeps.
 * The values that the document prints must then be changed with it.
 */
final class ExampleFiles {

  private ExampleFiles() {}

  static void main(String[] folder) throws IOException {
    ExampleAuthority authority = new ExampleAuthority();
    Path examples = Path.of(folder[0]);
    Files.write(examples.resolve("receipt.json"), authority.receipt());
    Files.write(examples.resolve("trust.json"), authority.trust().encode());
  }
}
