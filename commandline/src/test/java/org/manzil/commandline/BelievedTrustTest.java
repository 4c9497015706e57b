package org.manzil.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.trust.SignedTrustList;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustUpdate;
import org.manzil.trust.TrustedKey;
import org.manzil.trust.Validity;

class BelievedTrustTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final KeyPair KEY = key();
  private static final TrustFile SECOND = file(2);

  @TempDir private Path folder;
  private BelievedTrust believed = new BelievedTrust(URI.create("https://a.example"), Path.of(""));

  @BeforeEach
  void believeTheSecond() throws IOException {
    believed = new BelievedTrust(believed.address(), folder.resolve("deep/list.json"));
    assertThat(believed.known()).isEmpty();
    believed.firstUse(signed(SECOND), NOW);
  }

  @Test
  void whatWasBelievedOnFirstUseIsKnownAfterwards() throws IOException {
    assertThat(believed.known()).contains(SECOND);
  }

  @Test
  void aNewerListIsKeptInItsPlace() throws IOException {
    assertThat(believed.update(signed(file(3)), SECOND, NOW)).isEqualTo(file(3));
    assertThat(believed.known()).contains(file(3));
  }

  @Test
  void anOlderListIsRefusedByNameAndTheKnownOneStays() throws IOException {
    assertThatThrownBy(() -> believed.update(signed(file(1)), SECOND, NOW))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("trust-list-rolled-back");
    assertThat(believed.known()).contains(SECOND);
  }

  @Test
  void anUnsignedListIsNotBelievedEvenOnFirstUse() {
    BelievedTrust fresh = new BelievedTrust(believed.address(), folder.resolve("fresh.json"));
    assertThatThrownBy(() -> fresh.firstUse("e30.e30.", NOW)).isInstanceOf(IOException.class);
    assertThat(fresh.file()).doesNotExist();
  }

  private static String signed(TrustFile file) {
    return SignedTrustList.sign(file, "list-1", KEY.getPrivate());
  }

  private static TrustFile file(int version) {
    Validity validity = new Validity(NOW.minusSeconds(100), NOW.plusSeconds(100));
    return new TrustFile(
        version,
        NOW,
        "Residence office",
        "https://a.example",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(new TrustedKey("list-1", KEY.getPublic(), validity)));
  }

  private static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyReasonOfARefusalHasWordsInEachLanguage() {
    for (TrustUpdate.Reason reason : TrustUpdate.Reason.values()) {
      for (String language : List.of("en", "ru")) {
        assertThat(
                Texts.of("verify", Locale.of(language)).get("failed." + reason.code(), "ADDRESS"))
            .contains("ADDRESS");
      }
    }
  }
}
