package org.manzil.credential.interoperability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.SdJwtIssuer;
import org.manzil.credential.present.Presentation;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.sdjwt.SdJwtPolicy;
import org.manzil.credential.sdjwt.SdJwtVerdict;
import org.manzil.credential.sdjwt.SdJwtVerifier;

/** KB-JWTs (RFC 9901 §4.3) both ways. */
class KeyBindingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Peer.KeyBinding BINDING =
      new Peer.KeyBinding("urn:manzil:in-person", "041973", NOW.getEpochSecond());
  private static final SdJwtPolicy POLICY =
      SdJwtPolicy.of(Peer.TYPE, BINDING.audience()).expectNonce(BINDING.nonce());

  static Stream<Peer> peers() {
    return Stream.of(new Authlete(), new Eudi(), new NodePeer());
  }

  private static String issued() {
    ClaimObject claims = ClaimObject.ofHidden(Map.of("region", "Moscow", "since", "2026-11-20"));
    return new SdJwtIssuer(Keys.ISSUER.ours(), new SecureRandom())
        .issue(Peer.TYPE, Keys.HOLDER.confirmedIn(claims));
  }

  private static SdJwtVerdict verify(String presentation, SdJwtPolicy policy) {
    return SdJwtVerifier.verify(presentation, Keys.ISSUER.publicKey(), policy, NOW);
  }

  @ParameterizedTest
  @MethodSource("peers")
  void section43WhatIsBoundHereIsAcceptedThere(Peer peer) throws Exception {
    peer.require();
    String bound =
        Presentation.of(issued(), Set.of("since"))
            .bind(Keys.HOLDER.ours(), BINDING.audience(), BINDING.nonce(), NOW);
    assertThat(peer.verifyBound(bound, BINDING))
        .containsEntry("since", "2026-11-20")
        .doesNotContainKey("region");
    Peer.KeyBinding other = new Peer.KeyBinding(BINDING.audience(), "7", BINDING.issuedAt());
    assertThatThrownBy(() -> peer.verifyBound(bound, other)).isNotNull();
    Peer.KeyBinding elsewhere =
        new Peer.KeyBinding("urn:other", BINDING.nonce(), BINDING.issuedAt());
    if (peer.comparesAudience()) {
      assertThatThrownBy(() -> peer.verifyBound(bound, elsewhere)).isNotNull();
    } else {
      assertThat(peer.verifyBound(bound, elsewhere)).containsKey("since");
    }
    String stranger =
        Presentation.of(issued(), Set.of("since"))
            .bind(Keys.ISSUER.ours(), BINDING.audience(), BINDING.nonce(), NOW);
    assertThatThrownBy(() -> peer.verifyBound(stranger, BINDING)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void section73WhatIsBoundThereIsAcceptedHere(Peer peer) throws Exception {
    peer.require();
    String part = Presentation.of(issued(), Set.of("since")).unbound();
    String bound = peer.bind(part, BINDING);
    assertThat(verify(bound, POLICY))
        .isInstanceOfSatisfying(
            SdJwtVerdict.Valid.class,
            valid ->
                assertThat(valid.claims())
                    .containsEntry("since", "2026-11-20")
                    .doesNotContainKey("region"));
    assertThat(verify(bound, POLICY.expectNonce("7")))
        .isInstanceOfSatisfying(
            SdJwtVerdict.Invalid.class,
            invalid -> assertThat(invalid.reason()).isEqualTo(ReasonCode.NONCE_WRONG));
  }
}
