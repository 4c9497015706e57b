package org.manzil.service.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.resident.ResidentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class StatusIndexesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z"); // a Sunday
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int HALF = 1 << 16;

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired AuthorityKeys keys;
  @Autowired CardStore store;

  private ListDatabase node;

  @BeforeEach
  void start() {
    node = new ListDatabase(jdbc, transaction, keys, NOW);
  }

  @Test
  void twoNodesAtOnceNeverShareAnIndex() throws Exception {
    int list = node.onlyOpen(HALF * 9 / 10, TODAY.plusDays(9));
    ListDatabase other = node.other();
    List<Callable<List<Place>>> work = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      ListDatabase one = i % 2 == 0 ? node : other;
      work.add(() -> one.keep(ListDatabase.somebody(), "n", 26));
    }
    List<Place> places = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
      for (Future<List<Place>> done : executor.invokeAll(work)) {
        places.addAll(done.get());
      }
    }
    assertThat(places).hasSize(60 * 26).doesNotHaveDuplicates();
    assertThat(places).extracting(Place::list).containsOnly(list);
    assertThat(node.inUse(list)).isEqualTo(HALF * 9 / 10 + 60 * 26);
  }

  @Test
  void onePersonsCopiesAreNoNeighboursAndNoDecoys() {
    int list = node.onlyOpen(0, TODAY);
    List<Place> places = node.keep(ListDatabase.somebody(), "n", 40);
    TreeSet<Integer> indexes = new TreeSet<>(places.stream().map(Place::index).toList());
    assertThat(indexes).hasSize(40).noneMatch(node.lists.decoys(list).orElseThrow()::reserves);
    for (int index : indexes) {
      Integer next = indexes.higher(index);
      assertThat(next == null ? 64 : next - index).isGreaterThanOrEqualTo(64);
    }
  }

  @Test
  void halfInUseALargerListIsOpenedOnceAndTheOldOneStays() throws Exception {
    int list = node.onlyOpen(HALF, TODAY.plusDays(9));
    int before = lists();
    jdbc.sql("UPDATE card.status_list SET decoy_key = NULL WHERE list_id <> ?")
        .param(list)
        .update();
    ListDatabase other = node.other();
    List<Callable<List<Place>>> work =
        Collections.nCopies(40, () -> other.keep(ListDatabase.somebody(), "n", 5));
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      for (Future<List<Place>> done : executor.invokeAll(work)) {
        assertThat(done.get()).hasSize(5);
      }
    }
    assertThat(lists()).isEqualTo(before + 1);
    OpenLists.OpenList next = node.lists.any();
    assertThat(next.id()).isNotEqualTo(list);
    assertThat(next.decoys().size()).isEqualTo(1 << 18);
    assertThat(node.keep(ListDatabase.somebody(), "n", 5))
        .extracting(Place::list)
        .containsOnly(next.id());
    assertThat(node.published.find(String.valueOf(list))).isPresent();
  }

  private int lists() {
    return jdbc.sql("SELECT count(*) FROM card.status_list")
        .query((row, n) -> row.getInt(1))
        .single();
  }

  @Test
  void anIndexServesAgainOnlyAfterItsCredentialTheSkewAndTheListsLife() {
    int list = node.onlyOpen(0, TODAY);
    ResidentId resident = ListDatabase.somebody();
    List<Place> places = node.keep(resident, "n", 5);
    OpenLists.OpenList open = node.lists.any();
    for (int days = 0; days < 17; days++) {
      node.now = NOW.plusSeconds(86_400L * days);
      transaction.executeWithoutResult(
          status -> assertThat(node.lists.roomier(open)).isEqualTo(open));
      assertThat(node.inUse(list)).as("day %d of 14", days).isEqualTo(5);
    }
    node.now = NOW.plusSeconds(86_400L * 17);
    transaction.executeWithoutResult(
        status -> assertThat(node.lists.roomier(open)).isEqualTo(open));
    assertThat(node.inUse(list)).isZero();
    assertThat(store.issued(resident, LocalDate.of(2026, 11, 23)))
        .as("what was issued is still told")
        .hasSize(5);
    assertThat(places).hasSize(5);
  }

  @Test
  void aFullListServesAgainWhenItsCredentialsHaveEnded() {
    int list = node.onlyOpen(HALF, TODAY.minusDays(3));
    assertThat(node.keep(ListDatabase.somebody(), "n", 40))
        .extracting(Place::list)
        .containsOnly(list);
    int closed = list;
    node.onlyOpen(HALF, TODAY.plusDays(9));
    jdbc.sql("UPDATE card.status_list SET decoy_key = NULL WHERE list_id < ?")
        .param(closed)
        .update();
    jdbc.sql("UPDATE card.credential SET expires_on = ? WHERE list_id = ?")
        .params(TODAY.minusDays(3), closed)
        .update();
    for (int i = 0; i < 20; i++) {
      node.keep(ListDatabase.somebody(), "n", 26);
    }
    assertThat(node.lists.any().id()).isIn(closed, lists());
    assertThat(node.inUse(closed)).isLessThan(HALF);
  }

  @Test
  void thePersonsBudgetCountsWhatIsInForce() {
    node.onlyOpen(0, TODAY);
    ResidentId resident = ListDatabase.somebody();
    assertThat(room(resident, TODAY)).isEqualTo(new Room(40, null));
    List<Place> places = node.keep(resident, "n", 39);
    assertThat(room(resident, TODAY)).isEqualTo(new Room(1, TODAY.plusDays(14)));
    node.keep(resident, "n", 1);
    assertThat(room(resident, TODAY)).isEqualTo(new Room(0, TODAY.plusDays(14)));
    node.revoke(places.getFirst());
    assertThat(room(resident, TODAY).copies()).isEqualTo(1);
    assertThat(room(resident, TODAY.plusDays(13)).copies()).isEqualTo(1);
    assertThat(room(resident, TODAY.plusDays(14))).isEqualTo(new Room(40, null));
  }

  private Room room(ResidentId resident, LocalDate day) {
    return java.util.Objects.requireNonNull(
        transaction.execute(status -> store.room(resident, day, 40)));
  }
}
