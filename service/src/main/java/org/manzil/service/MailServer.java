package org.manzil.service;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.database.StartupRefused;

/**
 * The operator's mail server, from {@code MANZIL_MAIL_*}.
 *
 * @param host null where reminders by mail are not offered
 */
record MailServer(
    @Nullable String host, int port, String user, String password, String from, Security security) {

  /** How the connection is protected; without protection only where the operator types it. */
  enum Security {
    STARTTLS(587),
    TLS(465),
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }
  }

  private static final int PATIENCE_MILLIS = 10_000;

  static MailServer from(Map<String, String> environment) {
    Security security = security(environment.getOrDefault("MANZIL_MAIL_SECURITY", "starttls"));
    String host = environment.getOrDefault("MANZIL_MAIL_HOST", "").strip();
    String password = environment.getOrDefault("MANZIL_MAIL_PASSWORD", "");
    String from = environment.getOrDefault("MANZIL_MAIL_FROM", "");
    if (host.isEmpty()) {
      host = null;
    }
    if (host != null && security == Security.NONE && !password.isEmpty()) {
      throw new StartupRefused(
          "MANZIL_MAIL_SECURITY=none would send MANZIL_MAIL_PASSWORD in clear: use starttls or tls");
    }
    if (host != null && !from.matches("[^@\\s<>,]+@[^@\\s<>,]+")) {
      throw new StartupRefused(
          "MANZIL_MAIL_HOST needs MANZIL_MAIL_FROM, the address that mails come from");
    }
    return new MailServer(
        host,
        Settings.port(environment, "MANZIL_MAIL_PORT", security.port),
        environment.getOrDefault("MANZIL_MAIL_USER", ""),
        password,
        from,
        security);
  }

  private static Security security(String name) {
    try {
      return Security.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new StartupRefused("MANZIL_MAIL_SECURITY must be starttls, tls or none");
    }
  }

  Map<String, Object> springProperties() {
    Map<String, Object> properties = new HashMap<>();
    if (host == null) {
      return properties;
    }
    String smtp = security == Security.TLS ? "smtps" : "smtp";
    String mail = "spring.mail.properties.mail." + smtp + ".";
    properties.put("manzil.mail.from", from);
    properties.put("spring.mail.host", host);
    properties.put("spring.mail.port", port);
    properties.put("spring.mail.protocol", smtp);
    properties.put(mail + "starttls.required", security == Security.STARTTLS);
    properties.put(mail + "ssl.checkserveridentity", true);
    for (String phase : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put(mail + phase, PATIENCE_MILLIS);
    }
    if (!user.isEmpty()) {
      properties.put("spring.mail.username", user);
      properties.put("spring.mail.password", password);
      properties.put(mail + "auth", true);
    }
    return properties;
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + "]";
  }
}
