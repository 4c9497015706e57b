package org.manzil.service.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.service.PageTest;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.log.LogPeriods;
import org.manzil.service.obligation.Regimes;
import org.manzil.trust.SignedTrustList;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustUpdate;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class TrustFilesTest {

  @Autowired private AuthorityKeys keys;
  @Autowired private LogPeriods log;
  @Autowired private Regimes regimes;
  @Autowired private TrustListStore store;
  @Autowired private Clock clock;
  @TempDir private Path data;

  @Test
  void aStartWithTheSameKeysPublishesTheSameFile() {
    byte[] first = start("http://localhost").file();
    assertThat(start("http://localhost").file()).isEqualTo(first);
  }

  @Test
  void whateverChangesGetsAHigherNumberAlsoOnTheWayBack() throws IOException {
    TrustFile known = TrustFile.parse(start("http://localhost").file());
    TrustFile moved = TrustFile.parse(start("https://elsewhere.example").file());
    TrustFiles back = start("http://localhost");
    assertThat(moved.version()).isEqualTo(known.version() + 1);
    assertThat(TrustFile.parse(back.file()).version()).isEqualTo(known.version() + 2);
    assertThat(SignedTrustList.update(back.signed(), known, clock.instant()))
        .isEqualTo(new TrustUpdate.Newer(TrustFile.parse(back.file())));
    assertThat(Files.readAllBytes(data.resolve("trust.json"))).isEqualTo(back.file());
  }

  private TrustFiles start(String issuer) {
    return new TrustFiles(keys, log, regimes, store, clock, issuer, data);
  }
}
