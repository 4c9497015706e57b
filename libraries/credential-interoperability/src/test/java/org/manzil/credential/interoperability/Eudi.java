package org.manzil.credential.interoperability;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import eu.europa.ec.eudi.sdjwt.DisclosableArraySpecBuilder;
import eu.europa.ec.eudi.sdjwt.DisclosableObjectSpecBuilder;
import eu.europa.ec.eudi.sdjwt.DslKt;
import eu.europa.ec.eudi.sdjwt.KeyBindingVerifier;
import eu.europa.ec.eudi.sdjwt.NimbusSdJwtOps;
import eu.europa.ec.eudi.sdjwt.SdJwt;
import eu.europa.ec.eudi.sdjwt.SdJwtAndKbJwt;
import eu.europa.ec.eudi.sdjwt.SdJwtFactory;
import eu.europa.ec.eudi.sdjwt.SdJwtVerificationException;
import eu.europa.ec.eudi.sdjwt.VerificationError;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import kotlin.Unit;
import kotlinx.serialization.json.Json;
import kotlinx.serialization.json.JsonArray;
import kotlinx.serialization.json.JsonElement;
import kotlinx.serialization.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.issue.ClaimArray;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.ClaimTree;
import org.manzil.credential.issue.ClaimValue;
import org.manzil.jose.StrictJson;

/**
 * The European wallet's eudi-lib-jvm-sdjwt-kt. In place of decoys it has a least number of digests;
 * of {@code typ} and of a KB-JWT's {@code iat} it only asks what is said here.
 */
final class Eudi implements Peer {
  private static final NimbusSdJwtOps OPS = NimbusSdJwtOps.INSTANCE;

  @Override
  public String issue(ClaimObject claims) throws Exception {
    Object issuer =
        OPS.issuer(
            SdJwtFactory.Companion.getDefault(),
            Keys.ISSUER.nimbusSigner(),
            JWSAlgorithm.ES256,
            header -> {
              header.type(new JOSEObjectType(TYPE)).keyID("issuer-1");
              return Unit.INSTANCE;
            });
    return OPS.serialize(
        sdJwt(
            Suspended.call(
                issuer, "issue", DslKt.sdJwt(digests(claims), into -> members(claims, into)))));
  }

  @Override
  public String losesWhenIssuing() {
    return losesWhenReading();
  }

  @Override
  public String losesWhenReading() {
    return "clear members of the payload that are null";
  }

  /** It does not look for digests in an array that stands clear in an array. */
  @Override
  public boolean canRead(ClaimObject claims) {
    return claims.members().values().stream().allMatch(Eudi::canRead);
  }

  /**
   * It counts some digests twice where hidden elements with hidden parts stand in hidden arrays.
   */
  @Override
  public boolean errs(Exception refusal) {
    return refusal instanceof SdJwtVerificationException known
        && known.getReason() instanceof VerificationError.NonUniqueDisclosureDigests;
  }

  private static boolean canRead(ClaimTree.Slot slot) {
    return switch (slot.tree()) {
      case ClaimValue value -> true;
      case ClaimObject object -> object.members().values().stream().allMatch(Eudi::canRead);
      case ClaimArray array ->
          array.elements().stream()
              .allMatch(
                  inner ->
                      canRead(inner) && (inner.hidden() || !(inner.tree() instanceof ClaimArray)));
    };
  }

  /** At least one digest more than needed for each decoy. */
  private static @Nullable Integer digests(ClaimObject object) {
    long hidden = object.members().values().stream().filter(ClaimTree.Slot::hidden).count();
    return object.decoys() == 0 ? null : Math.toIntExact(hidden + object.decoys());
  }

  private static @Nullable Integer digests(ClaimArray array) {
    long hidden = array.elements().stream().filter(ClaimTree.Slot::hidden).count();
    return array.decoys() == 0 ? null : Math.toIntExact(hidden + array.decoys());
  }

  private static Unit members(ClaimObject object, DisclosableObjectSpecBuilder into) {
    object.members().forEach((name, slot) -> member(name, slot, into));
    return Unit.INSTANCE;
  }

  private static void member(String name, ClaimTree.Slot slot, DisclosableObjectSpecBuilder into) {
    switch (slot.tree()) {
      case ClaimObject object when slot.hidden() ->
          into.sdObjClaim(name, digests(object), inner -> members(object, inner));
      case ClaimObject object ->
          into.objClaim(name, digests(object), inner -> members(object, inner));
      case ClaimArray array when slot.hidden() ->
          into.sdArrClaim(name, digests(array), inner -> elements(array, inner));
      case ClaimArray array -> into.arrClaim(name, digests(array), inner -> elements(array, inner));
      case ClaimValue value when slot.hidden() ->
          into.sdClaim$eudi_lib_jvm_sdjwt_kt(name, element(value));
      case ClaimValue value -> into.claim$eudi_lib_jvm_sdjwt_kt(name, element(value));
    }
  }

  private static Unit elements(ClaimArray array, DisclosableArraySpecBuilder into) {
    array.elements().forEach(slot -> element(slot, into));
    return Unit.INSTANCE;
  }

  private static void element(ClaimTree.Slot slot, DisclosableArraySpecBuilder into) {
    switch (slot.tree()) {
      case ClaimObject object when slot.hidden() ->
          into.sdObjClaim(digests(object), inner -> members(object, inner));
      case ClaimObject object -> into.objClaim(digests(object), inner -> members(object, inner));
      case ClaimArray array when slot.hidden() ->
          into.sdArrClaim(digests(array), inner -> elements(array, inner));
      case ClaimArray array -> into.arrClaim(digests(array), inner -> elements(array, inner));
      case ClaimValue value when slot.hidden() ->
          into.sdClaim$eudi_lib_jvm_sdjwt_kt(element(value));
      case ClaimValue value -> into.claim$eudi_lib_jvm_sdjwt_kt(element(value));
    }
  }

  private static JsonElement element(ClaimValue value) {
    byte[] inArray = StrictJson.write(Collections.singletonList(value.json()));
    JsonElement parsed =
        Json.Default.parseToJsonElement(new String(inArray, StandardCharsets.UTF_8));
    return ((JsonArray) parsed).get(0);
  }

  @Override
  public Map<String, @Nullable Object> verify(String sdJwt) throws Exception {
    return claims(
        sdJwt(
            Suspended.call(OPS, "verify", OPS.asJwtVerifier(Keys.ISSUER.nimbusVerifier()), sdJwt)));
  }

  @Override
  public String bind(String sdJwt, KeyBinding claims) throws Exception {
    Object verified =
        Suspended.call(OPS, "verify", OPS.asJwtVerifier(Keys.ISSUER.nimbusVerifier()), sdJwt);
    Object binding =
        OPS.kbJwtIssuer(
            Keys.HOLDER.nimbusSigner(),
            JWSAlgorithm.ES256,
            Keys.HOLDER.jwk().toPublicJWK(),
            into -> {
              into.audience(claims.audience())
                  .claim("nonce", claims.nonce())
                  .issueTime(Date.from(Instant.ofEpochSecond(claims.issuedAt())));
              return Unit.INSTANCE;
            });
    return (String) Suspended.call(OPS, "serializeWithKeyBinding", verified, binding);
  }

  @Override
  public Map<String, @Nullable Object> verifyBound(String sdJwt, KeyBinding expected)
      throws Exception {
    JsonObject challenge =
        (JsonObject)
            Json.Default.parseToJsonElement(
                PlainJson.write(Map.of("aud", expected.audience(), "nonce", expected.nonce())));
    Object verified =
        Suspended.call(
            OPS,
            "verify",
            OPS.asJwtVerifier(Keys.ISSUER.nimbusVerifier()),
            OPS.mustBePresentAndValid(
                KeyBindingVerifier.Companion, OPS.getHolderPubKeyInConfirmationClaim(), challenge),
            sdJwt);
    return claims(sdJwt(((SdJwtAndKbJwt<?>) verified).getSdJwt()));
  }

  @SuppressWarnings("unchecked")
  private static SdJwt<SignedJWT> sdJwt(Object sdJwt) {
    return (SdJwt<SignedJWT>) sdJwt;
  }

  private static Map<String, @Nullable Object> claims(SdJwt<SignedJWT> sdJwt) {
    return PlainJson.read(OPS.recreateClaims(sdJwt, null).toString());
  }
}
