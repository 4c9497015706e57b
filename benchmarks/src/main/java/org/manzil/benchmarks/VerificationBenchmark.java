package org.manzil.benchmarks;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.manzil.credential.CredentialVerifier;
import org.manzil.credential.StatusSource;
import org.manzil.credential.TrustedIssuers;
import org.manzil.credential.Verdict;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.issue.CredentialIssuer;
import org.manzil.credential.issue.NewCredential;
import org.manzil.credential.issue.Signer;
import org.manzil.credential.present.Presentation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole verification of three facts against its limit, two raw ES256 verifications. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VerificationBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String ISSUER = "https://authority.example";
  private static final String AUDIENCE = "urn:manzil:in-person";
  private static final String TYPE = "urn:manzil:proof:1";

  private KeyPair issuer;
  private byte[] message;
  private byte[] rawSignature;
  private String presentation;
  private VerificationPolicy policy;

  /** Makes keys from the system's random source: nothing measured depends on their values. */
  public VerificationBenchmark() {
    try {
      issuer = p256();
      KeyPair holder = p256();
      message = new byte[600];
      rawSignature = sign(issuer, message);
      NewCredential copy =
          NewCredential.of(
              TYPE,
              Map.of("family_name", "Karimova", "given_name", "Dilnoza", "region", "Moskva"),
              holder.getPublic(),
              NOW.minus(Duration.ofDays(1)),
              Duration.ofDays(14));
      String credential =
          new CredentialIssuer(ISSUER, Signer.of("k", issuer.getPrivate()), new SecureRandom())
              .issue(copy);
      presentation =
          Presentation.of(credential, Set.of("family_name", "given_name", "region"))
              .bind(Signer.of("h", holder.getPrivate()), AUDIENCE, "nonce", NOW);
      policy =
          VerificationPolicy.of(
              TrustedIssuers.table().with(ISSUER, "k", issuer.getPublic()),
              Set.of(TYPE),
              AUDIENCE,
              StatusSource.none());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is measured must succeed. */
  @Setup
  public void check() {
    if (!(wholeVerification() instanceof Verdict.Valid)) {
      throw new IllegalStateException("the presentation does not verify");
    }
  }

  @Benchmark
  public Verdict wholeVerification() {
    return CredentialVerifier.verify(presentation, policy, NOW);
  }

  @Benchmark
  public boolean twoRawVerifications() throws GeneralSecurityException {
    boolean first = rawVerification();
    boolean second = rawVerification();
    return first && second;
  }

  private boolean rawVerification() throws GeneralSecurityException {
    Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
    ecdsa.initVerify(issuer.getPublic());
    ecdsa.update(message);
    return ecdsa.verify(rawSignature);
  }

  private static byte[] sign(KeyPair pair, byte[] message) throws GeneralSecurityException {
    Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
    ecdsa.initSign(pair.getPrivate());
    ecdsa.update(message);
    return ecdsa.sign();
  }

  private static KeyPair p256() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
