package org.manzil.credential.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manzil.credential.CredentialVerifier;
import org.manzil.credential.StatusSource;
import org.manzil.credential.TrustedIssuers;
import org.manzil.credential.Verdict;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.present.Presentation;

/** With SoftHSM2, whose configuration the build names in SOFTHSM2_CONF. */
class ModuleSignerTest {

  private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  private static final String PIN = "1234";

  @BeforeAll
  static void aFreshToken() throws Exception {
    assumeTrue(Files.exists(LIBRARY), "skipped: SoftHSM2 is not installed (apt: softhsm2)");
    Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
    Path tokens = Files.createDirectories(configuration.resolveSibling("tokens"));
    Files.writeString(configuration, "directories.tokendir = " + tokens + "\n");
    Process tool =
        new ProcessBuilder(
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "manzil",
                "--so-pin",
                PIN,
                "--pin",
                PIN)
            .redirectErrorStream(true)
            .redirectOutput(configuration.resolveSibling("softhsm2-util.txt").toFile())
            .start();
    assertThat(tool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(tool.exitValue()).isZero();
  }

  @Test
  void aCredentialSignedInsideOfAModuleVerifies() throws Exception {
    Provider module = module();
    KeyPair pair = pair(module, "secp256r1");
    assertThat(pair.getPrivate().getEncoded()).as("the key stays in its module").isNull();
    assertThat(Security.getProvider(module.getName())).as("nothing is installed").isNull();
    Signer signer = Signer.inModule("hsm-1", pair.getPrivate(), List.of(), module);
    String credential =
        new CredentialIssuer(Forge.ISSUER, signer, new SecureRandom())
            .issue(
                NewCredential.of(
                    Forge.TYPE,
                    Map.of("notified_since", "2026-11-20"),
                    Forge.HOLDER_KEY.getPublic(),
                    Forge.NOW,
                    Duration.ofDays(14)));
    String shown =
        Presentation.of(credential, Set.of("notified_since"))
            .bind(Signer.of("", Forge.HOLDER_KEY.getPrivate()), Forge.AUDIENCE, "n", Forge.NOW);
    VerificationPolicy policy =
        VerificationPolicy.of(
            TrustedIssuers.table().with(Forge.ISSUER, "hsm-1", pair.getPublic()),
            Set.of(Forge.TYPE),
            Forge.AUDIENCE,
            StatusSource.none());
    assertThat(CredentialVerifier.verify(shown, policy, Forge.NOW))
        .isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void aKeyOfAnotherCurveInAModuleSignsNothing() throws Exception {
    Provider module = module();
    Signer signer =
        Signer.inModule("hsm-2", pair(module, "secp384r1").getPrivate(), List.of(), module);
    assertThatIllegalStateException().isThrownBy(() -> signer.sign(new byte[] {1}));
  }

  private static Provider module() throws Exception {
    Provider module =
        Security.getProvider("SunPKCS11")
            .configure("--name=SoftHSM\nlibrary=" + LIBRARY + "\nslotListIndex=0\n");
    KeyStore store = KeyStore.getInstance("PKCS11", module);
    store.load(null, PIN.toCharArray()); // Signs in; a session without that makes no private keys.
    return module;
  }

  private static KeyPair pair(Provider module, String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", module);
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }
}
