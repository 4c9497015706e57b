package org.manzil.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir private Path folder;

  @Test
  void oneThatNeitherServesNorEndsIsEndedAndStartedAgain() throws Exception {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(DataFolder.take(folder), Duration.ofSeconds(3))) {
      long before = postgres.pid();
      write(postgres, "CREATE TABLE kept (at int)");
      OrphanedPostgres.signal(before, "STOP");
      for (int i = 0; i < 600 && postgres.pid() == before; i++) {
        Thread.sleep(100);
      }
      assertThat(postgres.pid()).isNotEqualTo(before);
      for (int i = 0; i < 600 && !writes(postgres); i++) {
        Thread.sleep(100);
      }
      write(postgres, "INSERT INTO kept VALUES (1)");
    }
  }

  @Test
  void oneThatServesIsLeftAlone() throws Exception {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(DataFolder.take(folder), Duration.ofSeconds(1))) {
      long before = postgres.pid();
      Thread.sleep(3_000);
      assertThat(postgres.pid()).isEqualTo(before);
      write(postgres, "SELECT 1");
    }
  }

  private static boolean writes(EmbeddedPostgres postgres) {
    try {
      write(postgres, "INSERT INTO kept VALUES (0)");
      return true;
    } catch (SQLException starting) {
      return false;
    }
  }

  private static void write(EmbeddedPostgres postgres, String sql) throws SQLException {
    Map<String, Object> at = postgres.springProperties();
    try (Connection connection =
            DriverManager.getConnection(
                "" + at.get("spring.datasource.url"),
                "" + at.get("spring.datasource.username"),
                "" + at.get("spring.datasource.password"));
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(sql);
    }
  }
}
