package org.manzil.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.database.StartupRefused;

/**
 * What the environment variables {@code MANZIL_*} say, with their defaults.
 *
 * @param databaseUrl null for the embedded PostgreSQL
 * @param proxies regular expression of the addresses whose word about the client's address and TLS
 *     is taken; empty for nobody's
 * @param offices where people are sent with their documents, {@code |} between them
 */
record Settings(
    int port,
    int managementPort,
    Path data,
    @Nullable String databaseUrl,
    String databaseUser,
    String databasePassword,
    String profile,
    String baseUrl,
    String regime,
    Path addresses,
    String witnesses,
    String witnessesRequired,
    String proxies,
    String offices,
    MailServer mail) {

  private static final String DEMO_OFFICE =
      "Demo Registration Authority, office 1, 3 Sample Street, Monday to Friday 9:00–17:00";

  static Settings from(Map<String, String> environment) {
    int port = port(environment, "MANZIL_PORT", 8080);
    Path data = Path.of(environment.getOrDefault("MANZIL_DATA", "data"));
    String addresses = environment.get("MANZIL_ADDRESSES");
    String profile = environment.getOrDefault("MANZIL_PROFILE", "production");
    if (environment.get("MANZIL_DB_URL") == null && "production".equals(profile)) {
      throw new StartupRefused(
          "the production profile needs a database of its own: set MANZIL_DB_URL,"
              + " or MANZIL_PROFILE=demo to look around");
    }
    return new Settings(
        port,
        port(environment, "MANZIL_MANAGEMENT_PORT", port + 1),
        data,
        environment.get("MANZIL_DB_URL"),
        environment.getOrDefault("MANZIL_DB_USER", "manzil"),
        environment.getOrDefault("MANZIL_DB_PASSWORD", ""),
        profile,
        environment.getOrDefault("MANZIL_BASE_URL", "http://localhost:" + port),
        environment.getOrDefault("MANZIL_REGIME", "demo"),
        addresses == null ? data.resolve("addresses") : Path.of(addresses),
        environment.getOrDefault("MANZIL_WITNESSES", ""),
        environment.getOrDefault("MANZIL_WITNESSES_REQUIRED", ""),
        environment.getOrDefault("MANZIL_PROXIES", ""),
        environment.getOrDefault("MANZIL_OFFICES", "demo".equals(profile) ? DEMO_OFFICE : ""),
        MailServer.from(environment));
  }

  /** The same, as properties the capabilities read. */
  Map<String, Object> springProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.profiles.active", profile);
    properties.put("server.port", port);
    properties.put("management.server.port", managementPort);
    properties.put("manzil.base-url", baseUrl);
    properties.put("manzil.regime", regime);
    properties.put("manzil.addresses", addresses.toAbsolutePath().toString());
    properties.put("manzil.offices", offices);
    properties.put("manzil.witnesses", witnesses);
    properties.put("manzil.witnesses-required", witnessesRequired);
    properties.putAll(mail.springProperties());
    if (!proxies.isEmpty()) {
      properties.put("server.forward-headers-strategy", "native");
      properties.put("server.tomcat.remoteip.internal-proxies", proxies);
    }
    if (databaseUrl != null) {
      properties.put("spring.datasource.url", databaseUrl);
      properties.put("spring.datasource.username", databaseUser);
      properties.put("spring.datasource.password", databasePassword);
    }
    return properties;
  }

  static int port(Map<String, String> environment, String name, int otherwise) {
    String value = environment.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one clear line below.
    }
    throw new StartupRefused(name + " must be a port number, not '" + value + "'");
  }
}
