package org.manzil.address.gar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.address.SampleIndex.importInto;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.address.AddressIndex;
import org.manzil.address.register.ImportFailedException;

class RandomDeltasTest {

  private static final int ROUNDS = Integer.getInteger("manzil.rounds", 8);
  private static final int DELTAS = 3;
  private static final int CHANGES = 15;

  @TempDir private Path folder;

  @Test
  void aFullDeliveryWithItsDeltasGivesWhatAFullOneOfThatDayGives()
      throws IOException, ImportFailedException {
    long first = Long.getLong("manzil.seed", System.nanoTime());
    System.out.println("RandomDeltasTest: -Dmanzil.seed=" + first);
    for (long seed = first; seed < first + ROUNDS; seed++) {
      Path round = folder.resolve(Long.toString(seed));
      RandomRegister register = new RandomRegister(new Random(seed));
      Path changed = round.resolve("changed");
      importInto(register.changes("20261101").unpackedInto(round.resolve("full")), changed);
      for (int delta = 2; delta < 2 + DELTAS; delta++) {
        for (int change = 0; change < CHANGES; change++) {
          register.change();
        }
        String date = "2026110" + delta;
        Path delivery = register.changes(date).unpackedInto(round.resolve("delta-" + date));
        importInto(delivery, changed);
      }
      Path whole = round.resolve("whole");
      importInto(register.whole("20261109").unpackedInto(round.resolve("final")), whole);

      assertThat(IndexDump.of(changed)).as("seed %d", seed).isEqualTo(IndexDump.of(whole));
      assertThat(fates(register, changed)).as("seed %d", seed).isEqualTo(fates(register, whole));
    }
  }

  private static List<String> fates(RandomRegister register, Path folder) throws IOException {
    List<String> fates = new ArrayList<>();
    try (AddressIndex index = AddressIndex.open(folder)) {
      for (long id : register.ids()) {
        fates.add(id + " " + index.fate(SampleDeltas.guid(id), "ru"));
      }
    }
    return fates;
  }
}
