package org.manzil.service.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.trust.TrustFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A list written before a log had its time must not keep the service from starting. */
@PageTest
class TrustListMigrationTest {

  @Autowired private JdbcClient server;
  @Autowired private Environment environment;
  @Autowired private TrustFiles files;

  @Test
  void anOldListGetsItsLogsTime() {
    String url = environment.getRequiredProperty("spring.datasource.url");
    assertThat(server.sql("CREATE DATABASE old_trust").update()).isZero();
    DataSource database =
        new DriverManagerDataSource(
            url.substring(0, url.lastIndexOf('/') + 1).concat("old_trust"),
            environment.getRequiredProperty("spring.datasource.username"),
            environment.getProperty("spring.datasource.password", ""));
    flyway(database).target("1.34").load().migrate();
    String now = new String(files.file(), StandardCharsets.UTF_8);
    String old =
        now.replaceAll("(?s)(\"vkey\" : \"[^\"]*\"),.*?}", "$1 }")
            .replaceAll("(?s)\"formerLogs\".*?],", "\"witnesses\" : [ ],");
    assertThat(old).isNotEqualTo(now).doesNotContain("witnessesRequired");
    JdbcClient jdbc = JdbcClient.create(database);
    int added =
        jdbc.sql("INSERT INTO trust.list (version, file) VALUES (1, ?)")
            .param(old.getBytes(StandardCharsets.UTF_8))
            .update();
    assertThat(added).isOne();
    flyway(database).load().migrate();
    TrustFile read = new TrustListStore(jdbc).latest().orElseThrow();
    assertThat(read.log().orElseThrow().validity())
        .isEqualTo(read.receiptKeys().getFirst().validity());
    assertThat(read.log().orElseThrow().witnesses()).isEmpty();
  }

  private static FluentConfiguration flyway(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:db")
        .schemas("operations")
        .createSchemas(true);
  }
}
