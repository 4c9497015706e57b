package org.manzil.transparencylog.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manzil.transparencylog.MalformedException;

class EntryCommitmentTest {

  private static final Map<String, Object> CONTENT = Map.of("number", "N-1", "kind", "notice");

  @Test
  void anEntryIsTheHashOfDomainSaltAndCanonicalContent() throws GeneralSecurityException {
    byte[] salt = new byte[32];
    salt[31] = 7;
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update("manzil/log-entry/v1\n".getBytes(StandardCharsets.US_ASCII));
    sha256.update(salt);
    sha256.update("{\"kind\":\"notice\",\"number\":\"N-1\"}".getBytes(StandardCharsets.US_ASCII));
    assertThat(EntryCommitment.entry(salt, CONTENT)).isEqualTo(sha256.digest());
  }

  @Test
  void anotherSaltOrContentGivesAnotherEntry() {
    byte[] salt = new byte[32];
    byte[] other = new byte[32];
    other[0] = 1;
    byte[] entry = EntryCommitment.entry(salt, CONTENT);
    assertThat(EntryCommitment.entry(other, CONTENT)).isNotEqualTo(entry);
    assertThat(EntryCommitment.entry(salt, Map.of("kind", "notice"))).isNotEqualTo(entry);
  }

  @Test
  void aSaltOfAnotherLengthOrContentWithoutKindIsRefused() {
    assertThatThrownBy(() -> EntryCommitment.entry(new byte[31], CONTENT))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> EntryCommitment.entry(new byte[32], Map.of("number", "N-1")))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> EntryCommitment.entry(new byte[32], Map.of("kind", 1)))
        .isInstanceOf(MalformedException.class);
  }
}
