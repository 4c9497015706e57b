package org.manzil.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactorySpi;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.SignatureSpi;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that never leave their module sign there, whoever computes all else. */
class ModuleKeyTest {
  /** What a key in a PKCS#11 token shows of itself: its algorithm. */
  private record ModuleKey() implements PrivateKey {
    @Override
    public String getAlgorithm() {
      return "EC";
    }

    @Override
    public @Nullable String getFormat() {
      return null;
    }

    @Override
    public byte @Nullable [] getEncoded() {
      return null;
    }
  }

  /** Stands for SunPKCS11 with a token in it. */
  private static final class Module extends Provider {
    private static final long serialVersionUID = 1L;

    Module() {
      super("Module", "1", "a token");
      put("Signature.SHA256withECDSAinP1363Format", ModuleSignature.class.getName());
      put("KeyFactory.EC", NoKeys.class.getName());
    }
  }

  /** Makes no keys. */
  public static final class NoKeys extends KeyFactorySpi {
    @Override
    protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
      throw new InvalidKeySpecException("no");
    }

    @Override
    protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
      throw new InvalidKeySpecException("no");
    }

    @Override
    protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> form)
        throws InvalidKeySpecException {
      throw new InvalidKeySpecException("no");
    }

    @Override
    protected Key engineTranslateKey(Key key) throws InvalidKeyException {
      throw new InvalidKeyException("no");
    }
  }

  /** Signs all things with sevens. */
  public static final class ModuleSignature extends SignatureSpi {
    @Override
    protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
      throw new InvalidKeyException("signs only");
    }

    @Override
    protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
      if (!(key instanceof ModuleKey)) {
        throw new InvalidKeyException("not in this module");
      }
    }

    @Override
    protected void engineUpdate(byte b) {}

    @Override
    protected void engineUpdate(byte[] bytes, int from, int length) {}

    @Override
    protected byte[] engineSign() {
      byte[] sevens = new byte[Es256.SIGNATURE_BYTES];
      Arrays.fill(sevens, (byte) 7);
      return sevens;
    }

    @Override
    protected boolean engineVerify(byte[] signature) {
      return false;
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {}

    @Override
    @Deprecated
    protected @Nullable Object engineGetParameter(String name) {
      return null;
    }
  }

  @ParameterizedTest
  @MethodSource("org.manzil.jose.Engines#all")
  void aKeyWithoutAnEncodingSignsInItsOwnProvider(Es256Engine engine) {
    PrivateKey key = new ModuleKey();
    assertThat(engine.prepared(key)).isSameAs(key);
    assertThatIllegalStateException().isThrownBy(() -> engine.sign(key, new byte[] {1}));
    Provider module = new Module();
    Security.addProvider(module);
    try {
      assertThat(engine.sign(key, new byte[] {1})).containsOnly(7).hasSize(64);
    } finally {
      Security.removeProvider(module.getName());
    }
  }

  @ParameterizedTest
  @MethodSource("org.manzil.jose.Engines#all")
  void aKeyOfAnotherCurveDoesNotSign(Es256Engine engine) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(384);
    PrivateKey other = generator.generateKeyPair().getPrivate();
    assertThatIllegalStateException()
        .isThrownBy(() -> engine.sign(engine.prepared(other), new byte[] {1}));
  }

  @Test
  void aProviderThatComputesWrongIsNotUsed() throws Exception {
    assertThat(Es256SelfTest.passes(Es256Engine.of(new Module()))).isFalse();
    assertThat(Es256SelfTest.passes(Es256Engine.JDK)).isTrue();
  }
}
