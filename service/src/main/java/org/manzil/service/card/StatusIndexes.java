package org.manzil.service.card;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.manzil.service.resident.ResidentId;
import org.manzil.statuslist.IndexDraw;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives credentials their places in the status lists. Nodes share nothing for it but the table's
 * unique key: each draws at random, and who stores an index first has it.
 */
@Repository
class StatusIndexes {

  private static final int ROUNDS = 64;

  /**
   * A credential to be kept under an id that the person has no other one under.
   *
   * @param marks of the facts that it carries, see {@link FactMarks}
   */
  record Wanted(UUID id, CardConfiguration configuration, List<String> marks, LocalDate issuedOn) {

    Wanted(CardConfiguration configuration, List<String> marks, LocalDate issuedOn) {
      this(UUID.randomUUID(), configuration, marks, issuedOn);
    }

    LocalDate expiresOn() {
      return issuedOn.plusDays(configuration.life().toDays());
    }
  }

  private final JdbcClient jdbc;
  private final OpenLists lists;
  private final SecureRandom random;

  StatusIndexes(JdbcClient jdbc, OpenLists lists, SecureRandom random) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.random = random;
  }

  /** Keeps one person's credentials, each at an index of its own; the places come in order. */
  List<Place> keep(ResidentId resident, String number, List<Wanted> wanted) {
    OpenLists.OpenList list = lists.any();
    IndexDraw draw = new IndexDraw(list.decoys(), random);
    Map<Wanted, Place> places = new IdentityHashMap<>();
    for (int round = 0; places.size() < wanted.size(); round++) {
      if (round == ROUNDS) {
        throw new IllegalStateException("no free index in " + ROUNDS + " rounds");
      }
      Map<Integer, Wanted> drawn = new TreeMap<>();
      for (Wanted one : wanted) {
        if (!places.containsKey(one)) {
          drawn.put(draw.next(), one);
        }
      }
      List<Integer> stored = store(resident, number, list.id(), drawn);
      for (int index : stored) {
        places.put(Objects.requireNonNull(drawn.get(index)), new Place(list.id(), index));
      }
      if (stored.size() < drawn.size() - stored.size()) {
        OpenLists.OpenList next = lists.roomier(list);
        draw = next.id() == list.id() ? draw : new IndexDraw(next.decoys(), random);
        list = next;
      }
    }
    return wanted.stream().map(places::get).map(Objects::requireNonNull).toList();
  }

  /**
   * Stores what it can and tells at which indexes. One that another transaction is about to store
   * is passed over instead of waited for: two that waited for each other would never end.
   */
  private List<Integer> store(
      ResidentId resident, String number, int list, Map<Integer, Wanted> drawn) {
    return jdbc.sql(
            """
            INSERT INTO card.credential
              (resident_id, credential_id, configuration, number,
               list_id, list_index, issued_on, expires_on, fact_marks)
            SELECT ?, id::uuid, configuration, ?, ?, index, issued::date, expires::date,
              string_to_array(marks, ',')
            FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              AS drawn (index, id, configuration, issued, expires, marks)
            WHERE pg_try_advisory_xact_lock(?, index)
            ON CONFLICT (list_id, list_index) DO NOTHING RETURNING list_index
            """)
        .params(
            resident.value(),
            number,
            list,
            drawn.keySet().stream().mapToInt(index -> index).toArray(),
            texts(drawn, wanted -> wanted.id().toString()),
            texts(drawn, wanted -> wanted.configuration().id()),
            texts(drawn, wanted -> wanted.issuedOn().toString()),
            texts(drawn, wanted -> wanted.expiresOn().toString()),
            texts(drawn, wanted -> String.join(",", wanted.marks())),
            list)
        .query((row, n) -> row.getInt(1))
        .list();
  }

  private static String[] texts(Map<Integer, Wanted> drawn, Function<Wanted, String> text) {
    return drawn.values().stream().map(text).toArray(String[]::new);
  }
}
