package org.manzil.service.notice;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log entries about one notice: each names the one before it, so that none can be left out. */
@Component
public class NoticeChain {

  /**
   * An entry with its place in the chain; the filing is the first. Times do not order a chain:
   * clocks are put back.
   */
  public record Link(SaltedEntry entry, int ordinal) {}

  private final JdbcClient jdbc;
  private final TransparencyLog log;

  NoticeChain(JdbcClient jdbc, TransparencyLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /**
   * Adds an entry about the notice as part of the caller's transaction. Its content gets a member
   * {@code previous}: the entry before it, 32 bytes in base64url.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Link append(Notice notice, Map<String, ? extends @Nullable Object> content) {
    Map<String, @Nullable Object> chained = new LinkedHashMap<>(content);
    chained.put("previous", Base64.getUrlEncoder().withoutPadding().encodeToString(last(notice)));
    SaltedEntry entry = log.append(chained);
    int ordinal =
        jdbc.sql(
                """
                UPDATE notice.notice SET last_entry = ?, chain_length = chain_length + 1
                WHERE resident_id = ? AND number = ? RETURNING chain_length
                """)
            .params(entry.commitment(), notice.resident().value(), notice.number())
            .query(Integer.class)
            .single();
    return new Link(entry, ordinal);
  }

  /** Nobody else adds one until this transaction ends. */
  private byte[] last(Notice notice) {
    return jdbc.sql(
            """
            SELECT last_entry FROM notice.notice WHERE resident_id = ? AND number = ? FOR UPDATE
            """)
        .params(notice.resident().value(), notice.number())
        .query(byte[].class)
        .single();
  }
}
