package org.manzil.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.manzil.address.gar.GarImporter;
import org.manzil.address.register.ImportFailedException;
import org.manzil.service.database.DataFolder;
import org.manzil.service.database.EmbeddedPostgres;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test's service a real PostgreSQL, a data folder and the sample address register. */
public final class OwnDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path SAMPLE = Path.of("../libraries/address-search/sample/gar");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    DataFolder data = DataFolder.take(folder());
    EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
    Map<String, Object> properties = new HashMap<>(postgres.springProperties());
    // A slow disk makes nobody wait here; what a crash leaves is tested on the service itself.
    properties.put("spring.datasource.hikari.connection-init-sql", "SET synchronous_commit = off");
    properties.put("spring.datasource.hikari.connection-timeout", "60000");
    properties.put("manzil.data", data.path().toString());
    properties.put("manzil.addresses", addresses(data.path()).toString());
    properties.put("manzil.base-url", "http://localhost");
    properties.put("manzil.regime", "demo");
    properties.put("manzil.messages.strict", "true");
    properties.put("management.server.port", "0");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("own", properties));
    // What is registered first is destroyed last.
    ((DefaultListableBeanFactory) context.getBeanFactory())
        .registerDisposableBean("embeddedPostgres", postgres::close);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "d");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path addresses(Path data) {
    Path index = data.resolve("addresses");
    try {
      var unused =
          new GarImporter(Set.of(), LocalDate.of(2026, 11, 22), progress -> {})
              .importInto(SAMPLE, index);
      return index;
    } catch (ImportFailedException e) {
      throw new IllegalStateException(e);
    }
  }
}
