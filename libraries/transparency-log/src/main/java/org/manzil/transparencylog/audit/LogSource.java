package org.manzil.transparencylog.audit;

import java.io.IOException;
import java.util.Optional;

/** Where a log's public files come from. */
@FunctionalInterface
public interface LogSource {

  /**
   * The bytes of {@code checkpoint} or of a path below {@code tile/}; empty if the log has no such
   * file. An {@link IOException} says that nobody can tell.
   */
  Optional<byte[]> read(String path) throws IOException;
}
