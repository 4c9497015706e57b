package org.manzil.service.resident;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.manzil.service.log.KeptEntries;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log entries one table keeps sealed, for the log's self-check. The query takes the entries'
 * ids as its one parameter and gives entry, resident, name of the place, sealed content.
 */
public final class SealedContents implements KeptEntries {

  private final JdbcClient jdbc;
  private final FileGate gate;
  private final String query;
  private final Function<String, String> place;

  public SealedContents(
      JdbcClient jdbc, FileGate gate, String query, Function<String, String> place) {
    this.jdbc = jdbc;
    this.gate = gate;
    this.query = query;
    this.place = place;
  }

  @Override
  public Map<UUID, Optional<byte[]>> recompute(Collection<UUID> entries) {
    Map<UUID, Optional<byte[]>> found = new HashMap<>();
    jdbc.sql(query)
        .param(entries.toArray(UUID[]::new))
        .query(
            row -> {
              ResidentId resident = new ResidentId(row.getObject(2, UUID.class));
              found.put(
                  row.getObject(1, UUID.class),
                  gate.commitment(resident, place.apply(row.getString(3)), row.getBytes(4)));
            });
    return found;
  }
}
