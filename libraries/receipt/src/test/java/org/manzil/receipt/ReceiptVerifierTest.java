package org.manzil.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.receipt.ReceiptVerdict.Invalid;
import org.manzil.receipt.ReceiptVerdict.Reason;
import org.manzil.receipt.ReceiptVerdict.Undecided;
import org.manzil.receipt.ReceiptVerdict.Valid;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignatureType;
import org.manzil.transparencylog.note.TlogProof;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedLog;
import org.manzil.trust.Validity;

class ReceiptVerifierTest {

  private static final ExampleAuthority AUTHORITY = new ExampleAuthority();
  private static final TrustFile TRUST = AUTHORITY.trust();
  private static final KeyPair NEXT_LOG_KEY = ExampleAuthority.keys("Ed25519");

  private static void assertInvalid(byte[] receipt, Reason reason) {
    assertInvalid(receipt, TRUST, reason);
  }

  private static void assertInvalid(byte[] receipt, TrustFile trust, Reason reason) {
    assertThat(ReceiptVerifier.verify(receipt, trust))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason));
  }

  private static Map<String, @Nullable Object> contentAt(String at) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>(ExampleAuthority.content());
    content.put("at", at);
    return content;
  }

  private static byte[] receiptAt(String at) {
    Map<String, @Nullable Object> content = contentAt(at);
    return AUTHORITY.writer.write(content, ExampleAuthority.SALT, AUTHORITY.proof(content));
  }

  @Test
  void aReceiptSaysWhatWasFiledAndWhereItStands() {
    assertThat(ReceiptVerifier.verify(AUTHORITY.receipt(), TRUST))
        .isInstanceOfSatisfying(
            Valid.class,
            valid -> {
              assertThat(valid.content()).isEqualTo(ExampleAuthority.content());
              assertThat(valid.at()).isEqualTo(Instant.parse("2026-11-20T08:15:30Z"));
              assertThat(valid.kid()).isEqualTo("receipt-2026");
              assertThat(valid.index()).isEqualTo(ExampleAuthority.INDEX);
              assertThat(valid.checkpoint().head().size()).isEqualTo(ExampleAuthority.SIZE);
              assertThat(valid.cosignatures()).isEmpty();
            });
  }

  @Test
  void withoutAnchorsNothingIsValid() {
    byte[] receipt = AUTHORITY.receipt();
    TrustFile noKeys = ExampleAuthority.trust(List.of(), TRUST.log());
    TrustFile noLog = ExampleAuthority.trust(TRUST.receiptKeys(), Optional.empty());
    TrustFile badLog =
        ExampleAuthority.trust(
            TRUST.receiptKeys(), Optional.of(ExampleAuthority.log("x", List.of(), 0)));
    for (TrustFile trust : List.of(noKeys, noLog, badLog)) {
      assertThat(ReceiptVerifier.verify(receipt, trust)).isInstanceOf(Undecided.class);
      assertInvalid(new byte[0], trust, Reason.MALFORMED);
    }
  }

  @Test
  void aKeyIdNobodyNamedIsRefused() {
    ReceiptWriter other = new ReceiptWriter("receipt-2025", AUTHORITY.receiptKey.getPrivate());
    Map<String, @Nullable Object> content = ExampleAuthority.content();
    assertInvalid(
        other.write(content, ExampleAuthority.SALT, AUTHORITY.proof(content)), Reason.UNKNOWN_KEY);
  }

  @Test
  void aKeyCountsOnlyWithinItsTime() {
    assertThat(ReceiptVerifier.verify(receiptAt("2026-01-01T00:00:00Z"), TRUST))
        .isInstanceOf(Valid.class);
    assertThat(ReceiptVerifier.verify(receiptAt("2026-12-31T23:59:59.999999999Z"), TRUST))
        .isInstanceOf(Valid.class);
    assertInvalid(receiptAt("2025-12-31T23:59:59Z"), Reason.KEY_NOT_VALID_THEN);
    assertInvalid(receiptAt("2027-01-01T00:00:00Z"), Reason.KEY_NOT_VALID_THEN);
  }

  @Test
  void anotherKeysSignatureIsRefused() {
    KeyPair stranger = ExampleAuthority.keys("EC");
    ReceiptWriter forger = new ReceiptWriter("receipt-2026", stranger.getPrivate());
    Map<String, @Nullable Object> content = ExampleAuthority.content();
    assertInvalid(
        forger.write(content, ExampleAuthority.SALT, AUTHORITY.proof(content)), Reason.SIGNATURE);
  }

  @Test
  void theCheckpointIsTheTrustedLogs() {
    Map<String, @Nullable Object> content = ExampleAuthority.content();
    KeyPair stranger = ExampleAuthority.keys("Ed25519");
    NoteSigner otherLog =
        new NoteSigner(ExampleAuthority.ORIGIN, stranger.getPublic(), stranger.getPrivate());
    TlogProof otherKey = ExampleAuthority.proof(content, otherLog);
    TlogProof otherOrigin = ExampleAuthority.proof(content, AUTHORITY.log, "other.example/log");
    for (TlogProof proof : List.of(otherKey, otherOrigin)) {
      assertInvalid(
          AUTHORITY.writer.write(content, ExampleAuthority.SALT, proof), Reason.CHECKPOINT);
    }
  }

  @Test
  void theWitnessPolicyOfTheTrustFileIsKept() {
    VerifierKey witness =
        new VerifierKey(
            "witness.example",
            SignatureType.COSIGNATURE_V1,
            ExampleAuthority.keys("Ed25519").getPublic());
    List<String> witnesses = List.of(witness.encode());
    TrustFile none = witnessed(witnesses, 0);
    TrustFile one = witnessed(witnesses, 1);
    assertThat(ReceiptVerifier.verify(AUTHORITY.receipt(), none)).isInstanceOf(Valid.class);
    assertInvalid(AUTHORITY.receipt(), one, Reason.CHECKPOINT);
  }

  private static TrustFile witnessed(List<String> witnesses, int required) {
    String vkey = AUTHORITY.log.verifierKey().encode();
    return ExampleAuthority.trust(
        TRUST.receiptKeys(), Optional.of(ExampleAuthority.log(vkey, witnesses, required)));
  }

  @Test
  void aReceiptOutlivesItsLogsKeyAndIsNotDatedAfterIt() {
    Instant givenUp = Instant.parse("2026-11-20T08:15:31Z");
    Map<String, @Nullable Object> later = contentAt("2026-11-20T08:15:31Z");
    TrustFile rotated = rotated(givenUp);
    assertThat(ReceiptVerifier.verify(AUTHORITY.receipt(), rotated)).isInstanceOf(Valid.class);
    assertInvalid(
        AUTHORITY.writer.write(later, ExampleAuthority.SALT, AUTHORITY.proof(later)),
        rotated,
        Reason.CHECKPOINT);
  }

  /** The log's key was another one until {@code change}. */
  private static TrustFile rotated(Instant change) {
    VerifierKey next =
        new NoteSigner(ExampleAuthority.ORIGIN, NEXT_LOG_KEY.getPublic(), NEXT_LOG_KEY.getPrivate())
            .verifierKey();
    TrustedLog before =
        new TrustedLog(
            ExampleAuthority.ORIGIN,
            AUTHORITY.log.verifierKey().encode(),
            List.of(),
            0,
            new Validity(ExampleAuthority.LOG_VALIDITY.from(), change));
    return ExampleAuthority.trust(
        TRUST.receiptKeys(),
        Optional.of(ExampleAuthority.log(next.encode(), List.of(), 0)),
        List.of(before));
  }

  @Test
  void contentThatDoesNotStandInTheLogIsRefusedThoughTheAuthoritySignedIt() {
    Map<String, @Nullable Object> content = ExampleAuthority.content();
    TlogProof proof = AUTHORITY.proof(content);
    byte[] otherSalt = new byte[32];
    Map<String, @Nullable Object> otherContent = contentAt("2026-11-20T08:15:31Z");
    TlogProof otherIndex =
        new TlogProof(Optional.empty(), proof.index() - 1, proof.path(), proof.checkpoint());
    TlogProof beyond =
        new TlogProof(Optional.empty(), ExampleAuthority.SIZE, proof.path(), proof.checkpoint());
    assertInvalid(AUTHORITY.writer.write(content, otherSalt, proof), Reason.NOT_IN_LOG);
    assertInvalid(
        AUTHORITY.writer.write(otherContent, ExampleAuthority.SALT, proof), Reason.NOT_IN_LOG);
    for (TlogProof wrong : List.of(otherIndex, beyond)) {
      assertInvalid(
          AUTHORITY.writer.write(content, ExampleAuthority.SALT, wrong), Reason.NOT_IN_LOG);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20",
        "2026-11-20T08:15Z",
        "2026-11-20T08:15:30",
        "2026-11-20T08:15:30+00:00",
        "2026-11-20t08:15:30z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T23:59:60Z",
        "2026-02-30T08:15:30Z",
        "+2026-11-20T08:15:30Z",
        "2026-11-20T08:15:30.Z",
        "2026-11-20T08:15:30.1234567890Z",
      })
  void theTimeHasOneShape(String at) {
    TlogProof proof = AUTHORITY.proof(ExampleAuthority.content());
    assertThatThrownBy(() -> AUTHORITY.writer.write(contentAt(at), ExampleAuthority.SALT, proof))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void contentWithoutKindNumberOrTimeIsNotWritten() {
    TlogProof proof = AUTHORITY.proof(ExampleAuthority.content());
    for (String member : List.of("kind", "number", "at")) {
      Map<String, @Nullable Object> content = new LinkedHashMap<>(ExampleAuthority.content());
      content.remove(member);
      assertThatThrownBy(() -> AUTHORITY.writer.write(content, ExampleAuthority.SALT, proof))
          .isInstanceOf(MalformedException.class)
          .hasMessageContaining(member);
    }
  }

  @Test
  void reasonsHaveCodes() {
    assertThat(Reason.KEY_NOT_VALID_THEN.code()).isEqualTo("key-not-valid-then");
  }
}
