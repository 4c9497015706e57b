package org.manzil.service.card;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of copies that say what is not true any more. */
@Repository
class UntrueCopies {

  /** A copy that was ended, and where its status stands. */
  private record Ended(String configuration, @Nullable Integer list) {}

  private final JdbcClient jdbc;
  private final CardStore store;

  UntrueCopies(JdbcClient jdbc, CardStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /**
   * Ends those of the person's copies that say anything else than these facts, from that day on.
   *
   * @param marks of all that is true, see {@link FactMarks}
   * @return the kinds of copies that were ended, without doubles; empty if none was
   */
  List<String> end(ResidentId resident, List<String> marks, LocalDate from, LocalDate today) {
    List<Ended> ended =
        jdbc.sql(
                """
                UPDATE card.credential SET untrue_from = ?
                WHERE resident_id = ? AND NOT revoked AND expires_on >= ?
                  AND (untrue_from IS NULL OR untrue_from > ?)
                  AND (fact_marks IS NULL OR NOT fact_marks <@ ?::text[])
                RETURNING configuration, list_id
                """)
            .params(from, resident.value(), today, from)
            .param(marks.toArray(String[]::new))
            .query((row, n) -> new Ended(row.getString(1), row.getObject(2, Integer.class)))
            .list();
    store.signAnew(ended.stream().map(one -> one.list() == null ? 0 : one.list()).toList());
    TreeSet<String> kinds = new TreeSet<>();
    ended.forEach(one -> kinds.add(one.configuration()));
    kinds.forEach(kind -> raise(resident, kind));
    return List.copyOf(kinds);
  }

  private void raise(ResidentId resident, String configuration) {
    jdbc.sql(
            """
            INSERT INTO card.series AS s (resident_id, configuration, series) VALUES (?, ?, 1)
            ON CONFLICT (resident_id, configuration) DO UPDATE SET series = s.series + 1
            """)
        .params(resident.value(), configuration)
        .update();
  }

  /** How often copies of each kind were ended; a kind that never was is left out. */
  Map<String, Integer> series(ResidentId resident) {
    Map<String, Integer> series = new HashMap<>();
    jdbc.sql("SELECT configuration, series FROM card.series WHERE resident_id = ?")
        .param(resident.value())
        .query(
            row -> {
              series.put(row.getString(1), row.getInt(2));
            });
    return series;
  }

  /** Since when copies are untrue that the person may still have in hand, if there are some. */
  Optional<LocalDate> since(ResidentId resident, LocalDate today) {
    return jdbc.sql(
            """
            SELECT max(untrue_from) FROM card.credential
            WHERE resident_id = ? AND NOT revoked AND expires_on > ?
            """)
        .params(resident.value(), today)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }
}
