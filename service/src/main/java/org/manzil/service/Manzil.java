package org.manzil.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.UnknownRegimeException;
import org.manzil.rules.yaml.InvalidRegimeException;
import org.manzil.service.database.DataFolder;
import org.manzil.service.database.EmbeddedPostgres;
import org.manzil.service.database.StartupRefused;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service: checks what an operator can mend, starts the database, then Spring. */
public final class Manzil {

  private Manzil() {}

  public static void main(String[] arguments) {
    try {
      start(Settings.from(System.getenv()), arguments);
    } catch (StartupRefused refused) {
      refuse(refused.getMessage());
    } catch (RuntimeException failure) {
      refuseIfMendable(failure);
      throw failure;
    }
  }

  private static void refuseIfMendable(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StartupRefused refused -> refuse(refused.getMessage());
        case PortInUseException taken -> refuse("port " + taken.getPort() + " is taken");
        case UnknownRegimeException unknown -> refuse("there is no regime '" + unknown.id() + "'");
        case InvalidRegimeException invalid ->
            refuse("the regime is invalid: " + invalid.getMessage());
        case FlywayValidateException other ->
            refuse("the database is of another, perhaps newer, version of Manzil");
        default -> {}
      }
    }
  }

  private static void refuse(@Nullable String line) {
    System.err.println("manzil: " + line);
    System.exit(2);
  }

  private static void start(Settings settings, String[] arguments) {
    Map<String, Object> properties = new HashMap<>(settings.springProperties());
    SpringApplication application = new SpringApplication(ManzilApplication.class);
    // Held meanwhile, since the database takes any port that is free.
    try (ServerSocket _ = bound(settings.port());
        ServerSocket _ = bound(settings.managementPort())) {
      DataFolder data = DataFolder.take(settings.data());
      properties.put("manzil.data", data.path().toString());
      if (settings.databaseUrl() == null) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
        properties.putAll(postgres.springProperties());
        application.addInitializers(context -> closeLast(context, postgres));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    application.setDefaultProperties(properties);
    application.run(arguments);
  }

  /** What is registered first is destroyed last, so the pool has gone when the server stops. */
  private static void closeLast(ConfigurableApplicationContext context, EmbeddedPostgres postgres) {
    ((DefaultListableBeanFactory) context.getBeanFactory())
        .registerDisposableBean("embeddedPostgres", postgres::close);
  }

  private static ServerSocket bound(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw new StartupRefused("port " + port + " is taken", e);
    }
  }
}
