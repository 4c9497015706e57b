package org.manzil.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manzil.credential.forge.Forge;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusSnapshot;

class SnapshotSourceTest {
  private static final URI URI_OF_LIST = URI.create("https://example.org/status-lists/1");
  private static final Instant MADE = Forge.NOW.minusSeconds(60);
  private static final Instant ENDS = Forge.NOW.plusSeconds(60);

  private static StatusAnswer ask(String uri, long index, Instant now) {
    BitSet revoked = new BitSet();
    revoked.set(3);
    StatusSnapshot list =
        new StatusSnapshot(URI_OF_LIST, StatusList.ofRevoked(8, revoked), MADE, ENDS, null);
    return StatusSource.of(u -> u.equals(URI_OF_LIST) ? Optional.of(list) : Optional.empty())
        .ask(new StatusReference(index, URI.create(uri)), now);
  }

  @Test
  void answersFromTheList() {
    String uri = URI_OF_LIST.toString();
    assertThat(ask(uri, 2, Forge.NOW)).isEqualTo(new StatusAnswer.NotRevoked(MADE));
    assertThat(ask(uri, 3, Forge.NOW)).isEqualTo(new StatusAnswer.Revoked(MADE));
    assertThat(ask(uri, 8, Forge.NOW)).isEqualTo(new StatusAnswer.NotListed());
  }

  @Test
  void aListPastItsEndAnswersUnknownWithItsAge() {
    assertThat(ask(URI_OF_LIST.toString(), 3, ENDS)).isEqualTo(new StatusAnswer.Unknown(MADE));
  }

  @Test
  void aListNobodyHasAnswersUnknown() {
    assertThat(ask("http://169.254.169.254/", 3, Forge.NOW))
        .isEqualTo(new StatusAnswer.Unknown(null));
    assertThat(StatusSource.none().ask(new StatusReference(0, URI_OF_LIST), Forge.NOW))
        .isEqualTo(new StatusAnswer.Unknown(null));
  }
}
