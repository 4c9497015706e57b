package org.manzil.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk with the data, or the one with the write-ahead log, has no room left for a while. */
class DiskFullTest {

  private static final int DATA_MEGABYTES = 240;
  private static final int WAL_MEGABYTES = 96;
  private static final int TRIES = 120;

  @TempDir private Path folder;

  @Test
  void whileADiskIsFullNothingIsLostAndAfterwardsTheServiceGoesOnByItself() throws Exception {
    Optional<SmallDisk> mounted = SmallDisk.mount(folder.resolve("data"), DATA_MEGABYTES);
    if (mounted.isEmpty()) {
      System.out.println("DiskFullTest: left out, since only root may mount a small disk");
    }
    assumeTrue(mounted.isPresent(), "nothing can be mounted");
    try (SmallDisk data = mounted.get();
        SmallDisk wal = SmallDisk.mount(folder.resolve("wal"), WAL_MEGABYTES).orElseThrow();
        Scene scene = Scene.in(folder)) {
      scene.filers().file(2);
      moveWal(scene, wal);
      for (int round = 0; round < Rounds.of(1, 10); round++) {
        fillWhileFiling(scene, wal, () -> exhaustSegments(scene));
        fillWhileFiling(scene, data, () -> {});
        scene.count().assertNothingLostNothingDoubled();
      }
    }
  }

  /** The write-ahead log gets a disk of its own, as in larger installations. */
  private static void moveWal(Scene scene, SmallDisk disk) throws Exception {
    Path inCluster = scene.service().data().resolve("postgres/cluster/pg_wal");
    Path apart = disk.place().resolve("pg_wal");
    scene.service().close();
    Scene.copy(inCluster, apart);
    Files.move(inCluster, inCluster.resolveSibling("pg_wal.before"));
    Files.createSymbolicLink(inCluster, apart);
    scene.service().restart();
  }

  /** What makes a full disk felt at once. */
  private interface Exhausting {
    void run() throws Exception;
  }

  private static void fillWhileFiling(Scene scene, SmallDisk disk, Exhausting exhausting)
      throws Exception {
    scene.filers().forgetRefusals();
    disk.fill();
    exhausting.run();
    scene.filers().begin();
    for (int i = 0; i < TRIES && scene.filers().refusals().isEmpty(); i++) {
      Thread.sleep(500);
    }
    // Longer, so that all of the service has met the full disk.
    Thread.sleep(3_000);
    Set<Integer> refusals = scene.filers().refusals();
    disk.free();
    try {
      scene.filers().finish();
    } catch (AssertionError e) {
      System.out.println(scene.service().log());
      System.out.println(Files.readString(scene.service().data().resolve("postgres/postgres.log")));
      throw e;
    }
    System.out.println("DiskFullTest: " + disk.place() + " full, answered " + refusals);
    assertThat(refusals).as("answers while " + disk.place() + " was full").isNotEmpty();
    assertThat(refusals).isSubsetOf(202, 503);
  }

  /** The segment in use has room left; the next one has none. */
  private static void exhaustSegments(Scene scene) throws Exception {
    try (Connection database = scene.service().database();
        Statement statement = database.createStatement()) {
      for (int i = 0; i < 20; i++) {
        statement.execute("SELECT pg_switch_wal()");
        statement.execute("CREATE TABLE IF NOT EXISTS public.written (at int)");
        statement.execute("DROP TABLE public.written");
      }
    } catch (SQLException full) {
      return;
    }
    throw new AssertionError("there is room for twenty more segments");
  }
}
