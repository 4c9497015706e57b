package org.manzil.benchmarks;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import eu.europa.ec.eudi.sdjwt.DisclosableObject;
import eu.europa.ec.eudi.sdjwt.DslKt;
import eu.europa.ec.eudi.sdjwt.JwtSignatureVerifier;
import eu.europa.ec.eudi.sdjwt.KeyBindingVerifier;
import eu.europa.ec.eudi.sdjwt.NimbusIntegrationKt;
import eu.europa.ec.eudi.sdjwt.NimbusSdJwtOps;
import eu.europa.ec.eudi.sdjwt.SdJwt;
import eu.europa.ec.eudi.sdjwt.SdJwtAndKbJwt;
import eu.europa.ec.eudi.sdjwt.SdJwtFactory;
import eu.europa.ec.eudi.sdjwt.SdJwtIssuer;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kotlin.Result;
import kotlin.ResultKt;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.serialization.json.JsonElement;
import kotlinx.serialization.json.JsonElementKt;
import kotlinx.serialization.json.JsonObject;
import kotlinx.serialization.json.JsonPrimitive;

/** {@code eudi-lib-jvm-sdjwt-kt}, as its README shows; its suspending functions by their names. */
final class Eudi implements Contestant {
  private static final MethodHandle UNBOX =
      find(Result.class, "unbox-impl", MethodType.methodType(Object.class));
  private static final MethodHandle VERIFY =
      suspending(
          NimbusSdJwtOps.class,
          "verify-BWLJW6A",
          JwtSignatureVerifier.class,
          KeyBindingVerifier.MustBePresentAndValid.class,
          String.class);
  private static final MethodHandle ISSUE =
      suspending(SdJwtIssuer.class, "issue-gIAlu-s", DisclosableObject.class);

  private final Proofs proofs;
  private final JwtSignatureVerifier<SignedJWT> issuer;
  private final KeyBindingVerifier.MustBePresentAndValid<SignedJWT> keyBinding;
  private final SdJwtIssuer<SignedJWT> authority;
  private final List<ECKey> holders = new ArrayList<>();

  Eudi(Proofs proofs, Jca jca) throws Exception {
    this.proofs = proofs;
    NimbusSdJwtOps ops = NimbusSdJwtOps.INSTANCE;
    issuer = ops.asJwtVerifier(new ECDSAVerifier((ECPublicKey) jca.own(proofs.issuer.getPublic())));
    keyBinding =
        ops.mustBePresentAndValid(
            KeyBindingVerifier.Companion,
            ops.getHolderPubKeyInConfirmationClaim(),
            new JsonObject(
                Map.of(
                    "aud", JsonElementKt.JsonPrimitive(Proofs.AUDIENCE),
                    "nonce", JsonElementKt.JsonPrimitive(Proofs.NONCE))));
    authority =
        ops.issuer(
            SdJwtFactory.Companion.getDefault(),
            new ECDSASigner((ECPrivateKey) jca.own(proofs.issuer.getPrivate())),
            JWSAlgorithm.ES256,
            header -> {
              header.type(new JOSEObjectType("dc+sd-jwt")).keyID(Proofs.KEY_ID);
              return Unit.INSTANCE;
            });
    proofs.holders.forEach(
        holder ->
            holders.add(new ECKey.Builder(Curve.P_256, (ECPublicKey) holder.getPublic()).build()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object verify(int person) throws Exception {
    SdJwtAndKbJwt<SignedJWT> verified =
        (SdJwtAndKbJwt<SignedJWT>)
            call(
                done ->
                    (Object)
                        VERIFY.invokeExact(
                            NimbusSdJwtOps.INSTANCE,
                            (JwtSignatureVerifier<?>) issuer,
                            (KeyBindingVerifier.MustBePresentAndValid<?>) keyBinding,
                            proofs.presentations.get(person),
                            (Continuation<?>) done));
    JsonObject claims = NimbusSdJwtOps.INSTANCE.recreateClaims(verified.getSdJwt(), null);
    Checks.claims(plain(claims));
    Checks.keyBinding(verified.getKeyBindingJwt().getPayload().toJSONObject());
    return claims;
  }

  /** The texts and numbers at the top, where the checks look. */
  private static Map<String, Object> plain(JsonObject claims) {
    Map<String, Object> plain = new HashMap<>();
    for (Map.Entry<String, JsonElement> claim : claims.entrySet()) {
      if (claim.getValue() instanceof JsonPrimitive value) {
        plain.put(
            claim.getKey(), value.isString() ? value.getContent() : JsonElementKt.getLong(value));
      }
    }
    return plain;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object issue(int person) throws Exception {
    long day = Proofs.NOW.minus(Duration.ofDays(1)).getEpochSecond() / 86_400 * 86_400;
    DisclosableObject claims =
        DslKt.sdJwt(
            null,
            object -> {
              object.claim("iss", Proofs.ISSUER);
              object.claim("vct", Proofs.TYPE);
              object.claim("iat", day);
              object.claim("exp", day + Duration.ofDays(14).toSeconds());
              NimbusIntegrationKt.cnf(object, holders.get(person));
              Proofs.FACTS.forEach(object::sdClaim);
              return Unit.INSTANCE;
            });
    SdJwt<SignedJWT> issued =
        (SdJwt<SignedJWT>)
            call(done -> (Object) ISSUE.invokeExact(authority, claims, (Continuation<?>) done));
    return NimbusSdJwtOps.INSTANCE.serialize(issued);
  }

  private interface Call {
    Object run(Continuation<?> done) throws Throwable;
  }

  /** It changes threads within, so it is waited for, as any caller outside of a coroutine must. */
  private static Object call(Call call) throws Exception {
    Object result =
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE,
            (scope, done) -> {
              try {
                return call.run(done);
              } catch (Throwable e) {
                throw new IllegalStateException(e);
              }
            });
    Object unboxed = result instanceof Result<?> boxed ? unbox(boxed) : result;
    ResultKt.throwOnFailure(unboxed);
    return unboxed;
  }

  private static Object unbox(Result<?> boxed) {
    try {
      return (Object) UNBOX.invokeExact((Result<?>) boxed);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle suspending(Class<?> owner, String name, Class<?>... parameters) {
    MethodType type = MethodType.methodType(Object.class, parameters);
    return find(owner, name, type.appendParameterTypes(Continuation.class));
  }

  /** Java cannot spell these functions' names. */
  private static MethodHandle find(Class<?> owner, String name, MethodType type) {
    try {
      return MethodHandles.publicLookup().findVirtual(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
