package org.manzil.transparencylog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.transparencylog.MalformedException;

/** Vectors: signed-note's own example, and the keys of golang.org/x/mod/sumdb/note. */
class VerifierKeyTest {

  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String PETER_SEED = "gQoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS/F1ccoMXM=";
  private static final String SIGNED =
      TEXT
          + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
          + "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

  @ParameterizedTest
  @CsvSource({
    PETER + ", c74f20a3",
    "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop, af0cfe78"
  })
  void signedNote_verifierKeys_publishedKeysVerifyTheirSignatures(String vkey, String id) {
    VerifierKey key = VerifierKey.parse(vkey);
    assertThat(key.encode()).isEqualTo(vkey);
    assertThat(Integer.toHexString(key.keyId())).isEqualTo(id);
    SignedNote note = SignedNote.parse(SIGNED);
    NoteSignature own = note.signatures().stream().filter(key::names).findFirst().orElseThrow();
    assertThat(key.verifies(TEXT.getBytes(StandardCharsets.UTF_8), own.bytes())).isTrue();
    assertThat(key.verifies("other\n".getBytes(StandardCharsets.UTF_8), own.bytes())).isFalse();
  }

  @Test
  void signedNote_example_verifiesUnderItsKey() {
    VerifierKey key =
        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    SignedNote note =
        SignedNote.parse(
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """);
    byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
    NoteSignature signature = note.signatures().getFirst();
    assertThat(key.names(signature)).isTrue();
    assertThat(key.verifies(text, signature.bytes())).isTrue();
  }

  @Test
  void signedNote_ed25519_signsAsTheGoImplementationDoes() throws GeneralSecurityException {
    byte[] seed = Base64.getDecoder().decode(PETER_SEED);
    PrivateKey privateKey =
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    PublicKey publicKey = VerifierKey.parse(PETER).publicKey();
    NoteSigner signer = new NoteSigner("PeterNeumann", publicKey, privateKey);
    assertThat(signer.verifierKey().encode()).isEqualTo(PETER);
    assertThat(signer.sign(TEXT).signatures())
        .containsExactly(SignedNote.parse(SIGNED).signatures().getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Other+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T=",
        "PeterNeumann+c74f20a3+AhpcAA==",
        "PeterNeumann+c74f20a3+",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      })
  void signedNote_verifierKeys_everyOtherSpellingIsRefused(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(MalformedException.class);
  }

  @Test
  void signedNote_signatureTypes_aKeyOfAnotherTypeHasAnotherId() {
    PublicKey key = VerifierKey.parse(PETER).publicKey();
    VerifierKey witness = new VerifierKey("PeterNeumann", SignatureType.COSIGNATURE_V1, key);
    assertThat(witness.keyId()).isNotEqualTo(VerifierKey.parse(PETER).keyId());
    assertThat(VerifierKey.parse(witness.encode())).isEqualTo(witness);
  }

  @Test
  void onlyEd25519KeysSign() throws GeneralSecurityException {
    PublicKey p256 = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
    assertThatThrownBy(() -> new VerifierKey("n", SignatureType.ED25519, p256))
        .isInstanceOf(MalformedException.class);
    PublicKey ed448 = KeyPairGenerator.getInstance("Ed448").generateKeyPair().getPublic();
    assertThatThrownBy(() -> new VerifierKey("n", SignatureType.ED25519, ed448))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aPublishedCosignatureKeyIsAccepted() {
    String vkey = typedAs04("remora.n621.de", "BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
    assertThat(VerifierKey.parse(vkey).type()).isEqualTo(SignatureType.COSIGNATURE_V1);
  }

  private static String typedAs04(String name, String typed) {
    byte[] bytes = Base64.getDecoder().decode(typed);
    PublicKey key = Ed25519Keys.of(Arrays.copyOfRange(bytes, 1, bytes.length));
    String vkey = new VerifierKey(name, SignatureType.COSIGNATURE_V1, key).encode();
    assertThat(vkey).endsWith("+" + typed);
    return vkey;
  }
}
