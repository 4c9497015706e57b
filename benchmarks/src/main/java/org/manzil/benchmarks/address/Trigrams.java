package org.manzil.benchmarks.address;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The same streets in PostgreSQL with pg_trgm: a substring by its GIN index where nothing is
 * misspelt, the nearest by its GiST index where something is.
 */
final class Trigrams implements AutoCloseable {

  private static final int BATCH = 5_000;
  private static final int SOUGHT = 200;
  private static final int KEYSTROKES_OF = 20;

  private final Connection connection;
  private final PreparedStatement insert;
  private int waiting;

  Trigrams(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
    run("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    run("DROP TABLE IF EXISTS street");
    run("CREATE UNLOGGED TABLE street (id text, name text)");
    insert = connection.prepareStatement("INSERT INTO street VALUES (?, lower(?))");
    connection.setAutoCommit(false);
  }

  void add(String id, String name) throws IOException {
    try {
      insert.setString(1, id);
      insert.setString(2, name);
      insert.addBatch();
      if (++waiting % BATCH == 0) {
        insert.executeBatch();
      }
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  void finish() throws SQLException {
    insert.executeBatch();
    connection.commit();
    connection.setAutoCommit(true);
    run("CREATE INDEX ON street USING gin (name gin_trgm_ops)");
    run("CREATE INDEX ON street USING gist (name gist_trgm_ops)");
    run("VACUUM ANALYZE street");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  double bytes() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet size = statement.executeQuery("SELECT pg_total_relation_size('street')")) {
      size.next();
      return size.getDouble(1);
    }
  }

  Timed ask(QueryKind kind, List<Sought> sought) throws SQLException {
    Random random = new Random(2);
    List<Timed> rounds = new ArrayList<>();
    int most = kind == QueryKind.PREFIX ? KEYSTROKES_OF : SOUGHT;
    for (int round = 0; round < 2; round++) {
      int from = round * sought.size() / 2;
      rounds.add(round(kind, sought.subList(from, Math.min(from + most, sought.size())), random));
    }
    return rounds.getLast();
  }

  private Timed round(QueryKind kind, List<Sought> sought, Random random) throws SQLException {
    boolean right = kind == QueryKind.EXACT || kind == QueryKind.PREFIX;
    String sql =
        right
            ? "SELECT id FROM street WHERE name LIKE ? LIMIT 10"
            : "SELECT id FROM street ORDER BY name <-> ? LIMIT 10";
    Timed timed = new Timed(100 * sought.size());
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (Sought one : sought) {
        for (String query : kind.queries(one, random)) {
          String typed = query.toLowerCase(Locale.ROOT);
          select.setString(1, right ? "%" + typed.replace(" ", "%") + "%" : typed);
          long start = System.nanoTime();
          boolean found = found(select, one);
          timed.add(System.nanoTime() - start, found);
        }
      }
    }
    return timed;
  }

  private static boolean found(PreparedStatement select, Sought sought) throws SQLException {
    boolean found = false;
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found |= rows.getString(1).equals(sought.streetId());
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    connection.close();
  }
}
