package org.manzil.service.log;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Fresh databases on the server that the running tests have anyway. */
final class LogDatabases {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private LogDatabases() {}

  /** A database with Manzil's tables and nothing in them. */
  static DataSource fresh(JdbcClient server, String url, String user, String password) {
    String name = "log_" + COUNT.incrementAndGet();
    int unused = server.sql("CREATE DATABASE " + name).update();
    String fresh = url.substring(0, url.lastIndexOf('/') + 1).concat(name);
    DataSource database = new DriverManagerDataSource(fresh, user, password);
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db")
        .schemas("operations")
        .createSchemas(true)
        .load()
        .migrate();
    return database;
  }
}
