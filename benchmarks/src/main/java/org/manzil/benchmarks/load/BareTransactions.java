package org.manzil.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The limit: three rows, durable, in the service's own PostgreSQL, by three INSERT statements. */
final class BareTransactions implements AutoCloseable {

  private static final byte[] CONTENT = new byte[600];

  private final Path data;
  private final List<Connection> connections = new ArrayList<>();

  BareTransactions(Path data) throws IOException, SQLException {
    this.data = data;
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS benchmark");
      for (int i = 0; i < 3; i++) {
        statement.execute(
            "CREATE TABLE IF NOT EXISTS benchmark.t%d (id uuid PRIMARY KEY, content bytea)"
                .formatted(i));
      }
    }
  }

  private Connection connect() throws IOException, SQLException {
    String port = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(3);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        "manzil",
        Files.readString(data.resolve("postgres/password")));
  }

  /** For one client: a connection of its own, which is warm. */
  Work client() {
    try {
      Connection connection = connect();
      connection.setAutoCommit(false);
      connections.add(connection);
      List<PreparedStatement> inserts = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        inserts.add(connection.prepareStatement("INSERT INTO benchmark.t" + i + " VALUES (?, ?)"));
      }
      return () -> {
        for (PreparedStatement insert : inserts) {
          insert.setObject(1, UUID.randomUUID());
          insert.setBytes(2, CONTENT);
          insert.executeUpdate();
        }
        connection.commit();
      };
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void hangUp() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
    connections.clear();
  }

  @Override
  public void close() throws SQLException, IOException {
    hangUp();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA benchmark CASCADE");
    }
  }
}
