package org.manzil.service.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzil.rules.RegimeFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the rules; they are only ever added to. */
@Repository
class RegimeStore {

  private final JdbcClient jdbc;

  RegimeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count() {
    return jdbc.sql("SELECT count(*) FROM obligation.regime_version").query(Integer.class).single();
  }

  /** All, the oldest first. */
  List<RegimeVersion> all() {
    // Asked for after the versions, the files of each of them are there.
    Map<Integer, Map<String, String>> files = new HashMap<>();
    int count = count();
    jdbc.sql("SELECT ordinal, name, content FROM obligation.regime_file")
        .query(
            row -> {
              files
                  .computeIfAbsent(row.getInt(1), ordinal -> new HashMap<>())
                  .put(row.getString(2), row.getString(3));
            });
    return jdbc.sql("SELECT * FROM obligation.regime_version WHERE ordinal <= ? ORDER BY ordinal")
        .param(count)
        .query((row, n) -> version(row, files.getOrDefault(row.getInt("ordinal"), Map.of())))
        .list();
  }

  private static RegimeVersion version(ResultSet row, Map<String, String> files)
      throws SQLException {
    return new RegimeVersion(
        row.getInt("ordinal"),
        row.getString("regime"),
        row.getString("version"),
        row.getObject("active_from", LocalDate.class),
        row.getObject("taken_in_at", OffsetDateTime.class).toInstant(),
        row.getString("sha256"),
        RegimeFiles.of(files));
  }

  /** Lets nobody else add a version until the end of the transaction. */
  void lock() {
    jdbc.sql("LOCK TABLE obligation.regime_version IN EXCLUSIVE MODE").update();
  }

  void add(RegimeVersion version) {
    jdbc.sql("INSERT INTO obligation.regime_version VALUES (?, ?, ?, ?, ?, ?)")
        .params(version.ordinal(), version.regime(), version.version())
        .param(version.activeFrom())
        .params(version.takenInAt().atOffset(ZoneOffset.UTC), version.sha256())
        .update();
    version
        .files()
        .texts()
        .forEach(
            (name, content) ->
                jdbc.sql("INSERT INTO obligation.regime_file VALUES (?, ?, ?)")
                    .params(version.ordinal(), name, content)
                    .update());
  }
}
