package org.manzil.service.trust;

import java.util.Optional;
import org.manzil.trust.TrustFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trust lists published so far. */
@Repository
class TrustListStore {

  private final JdbcClient jdbc;

  TrustListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<TrustFile> latest() {
    return jdbc.sql("SELECT file FROM trust.list ORDER BY version DESC LIMIT 1")
        .query(byte[].class)
        .optional()
        .map(TrustFile::parse);
  }

  /** False when another node has published under this number first. */
  boolean add(TrustFile file) {
    return jdbc.sql("INSERT INTO trust.list (version, file) VALUES (?, ?) ON CONFLICT DO NOTHING")
            .params(file.version(), file.encode())
            .update()
        == 1;
  }
}
