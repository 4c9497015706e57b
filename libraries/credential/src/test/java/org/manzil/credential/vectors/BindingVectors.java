package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.EcJwk;
import org.manzil.jose.Es256;

/** Presentations that fall at the key binding (SECURITY rows 7 to 12). */
final class BindingVectors {
  private static final long NOW = Forge.NOW.getEpochSecond();

  private BindingVectors() {}

  static void write(VectorBook book) {
    headers(book);
    keys(book);
    audiences(book);
    nonces(book);
    hashes(book);
    unboundTypes(book);
    times(book);
  }

  private static void headers(VectorBook book) {
    Forge missing = Forge.oneFact();
    missing.bound = false;
    book.refused("KB-JWT removed", KEY_BINDING_MISSING, missing);
    header(book, "KB-JWT typ JWT", KEY_BINDING_TYPE, "typ", "JWT");
    header(book, "KB-JWT alg HS256", KEY_BINDING_ALGORITHM, "alg", "HS256");
    header(
        book,
        "KB-JWT with its own key",
        KEY_BINDING_HEADER,
        "jwk",
        EcJwk.write(Forge.HOLDER_KEY.getPublic()));
    header(book, "KB-JWT with jku", KEY_BINDING_HEADER, "jku", "http://127.0.0.1:9/");
    header(book, "KB-JWT with crit", KEY_BINDING_HEADER, "crit", List.of("b64"));
    Forge none = Forge.oneFact();
    none.bindingHeader.put("alg", "none");
    none.holderSigns = input -> new byte[0];
    book.refused("KB-JWT alg none", KEY_BINDING_ALGORITHM, none);
  }

  private static void keys(VectorBook book) {
    Forge other = Forge.oneFact();
    other.holderSigns = input -> Es256.sign(Forge.ISSUER_KEY.getPrivate(), input);
    book.refused("KB-JWT by another key", KEY_BINDING_SIGNATURE_WRONG, other);
    Forge noCnf = Forge.oneFact();
    noCnf.payload.remove("cnf");
    book.refused("no cnf", KEY_BINDING_KEY, noCnf);
    cnf(book, "cnf.jku", Map.of("jku", "http://127.0.0.1:9/keys", "kid", "1"));
    cnf(
        book,
        "cnf.jku beside jwk",
        Map.of("jku", "http://127.0.0.1:9/keys", "jwk", EcJwk.write(Forge.HOLDER_KEY.getPublic())));
    cnf(book, "cnf.kid", Map.of("kid", "1"));
    cnf(book, "cnf.jwk is text", Map.of("jwk", "x"));
    jwk(book, "crv P-384", "crv", "P-384");
    jwk(book, "kty RSA", "kty", "RSA");
    jwk(book, "a point off the curve", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE");
    jwk(book, "a short coordinate", "x", "AAAA");
    jwk(book, "the private part", "d", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE");
    jwk(book, "no y", "y", null);
  }

  private static void audiences(VectorBook book) {
    claim(book, "aud of another verifier", AUDIENCE_WRONG, "aud", "urn:manzil:elsewhere");
    claim(book, "aud as an array", AUDIENCE_WRONG, "aud", List.of(Forge.AUDIENCE));
    claim(book, "aud without its prefix", AUDIENCE_WRONG, "aud", "in-person");
    claim(book, "aud with a slash more", AUDIENCE_WRONG, "aud", Forge.AUDIENCE + "/");
    claim(book, "aud null", AUDIENCE_WRONG, "aud", null);
    Forge missing = Forge.oneFact();
    missing.bindingPayload.remove("aud");
    book.refused("no aud", AUDIENCE_WRONG, missing);
  }

  private static void nonces(VectorBook book) {
    Map<String, @Nullable Object> asked = VectorBook.policy("nonce", "041973");
    book.refused("an earlier nonce", NONCE_WRONG, Forge.oneFact(), asked);
    Forge number = Forge.oneFact();
    number.bindingPayload.put("nonce", 41_973L);
    book.refused("a nonce that is a number", NONCE_WRONG, number, asked);
    Forge missing = Forge.oneFact();
    missing.bindingPayload.remove("nonce");
    book.refused("no nonce where one is asked", NONCE_WRONG, missing, asked);
    book.refused("no nonce where any will do", NONCE_WRONG, missing);
    claim(book, "an empty nonce", NONCE_WRONG, "nonce", "");
  }

  private static void hashes(VectorBook book) {
    claim(
        book,
        "sd_hash of another presentation",
        PRESENTATION_HASH_WRONG,
        "sd_hash",
        HashAlgorithm.SHA_256.digest("other~"));
    claim(book, "sd_hash null", PRESENTATION_HASH_WRONG, "sd_hash", null);
    Forge added = Forge.oneFact();
    String before = added.signedPart();
    String disclosure = added.disclose("municipality", "Tverskoy");
    String signed = added.signedPart();
    String without = signed.substring(0, signed.length() - disclosure.length() - 1);
    book.refused(
        "a disclosure added after signing",
        PRESENTATION_HASH_WRONG,
        signed + added.keyBinding(without));
    book.refused(
        "a disclosure removed after signing",
        PRESENTATION_HASH_WRONG,
        without + added.keyBinding(signed));
    book.refused(
        "KB-JWT of another credential", PRESENTATION_HASH_WRONG, signed + added.keyBinding(before));
    Forge allowed = Forge.oneFact();
    allowed.bindingPayload.put("sd_hash", HashAlgorithm.SHA_256.digest("other~"));
    book.refused(
        "a wrong KB-JWT where none is needed",
        PRESENTATION_HASH_WRONG,
        allowed,
        VectorBook.policy("allowUnbound", true));
  }

  private static void unboundTypes(VectorBook book) {
    Forge dropped = Forge.oneFact();
    dropped.bound = false;
    book.refused(
        "a type that is shown unbound, but names a key",
        KEY_BINDING_MISSING,
        dropped,
        VectorBook.policy("unboundTypes", List.of(Forge.TYPE)));
    Forge keyless = Forge.oneFact();
    keyless.payload.remove("cnf");
    keyless.bound = false;
    book.refused(
        "no key named, and another type may be shown unbound",
        KEY_BINDING_MISSING,
        keyless,
        VectorBook.policy("unboundTypes", List.of("urn:manzil:print:1")));
    Forge tooLong = Forge.oneFact();
    tooLong.payload.remove("cnf");
    tooLong.payload.put(
        "exp", (long) Objects.requireNonNull(tooLong.payload.get("iat")) + 31 * 86_400 + 1);
    tooLong.bound = false;
    book.refused(
        "printed, for a second too long",
        UNBOUND_TOO_LONG,
        tooLong,
        VectorBook.policy("unboundTypes", List.of(Forge.TYPE)));
    Forge undated = Forge.oneFact();
    undated.payload.remove("cnf");
    undated.payload.remove("iat");
    undated.bound = false;
    book.refused(
        "printed, nobody knows when",
        UNBOUND_TOO_LONG,
        undated,
        VectorBook.policy("unboundTypes", List.of(Forge.TYPE)));
  }

  private static void times(VectorBook book) {
    claim(book, "KB-JWT a second too old", KEY_BINDING_TOO_OLD, "iat", NOW - 361);
    claim(book, "KB-JWT a year old", KEY_BINDING_TOO_OLD, "iat", NOW - 31_536_000);
    claim(book, "KB-JWT a second too early", KEY_BINDING_IN_FUTURE, "iat", NOW + 61);
    claim(book, "KB-JWT a year early", KEY_BINDING_IN_FUTURE, "iat", NOW + 31_536_000);
    claim(book, "KB-JWT iat as text", KEY_BINDING_TIME, "iat", "" + NOW);
    Forge missing = Forge.oneFact();
    missing.bindingPayload.remove("iat");
    book.refused("KB-JWT without iat", KEY_BINDING_TIME, missing);
    claim(book, "KB-JWT with exp gone by", KEY_BINDING_TOO_OLD, "exp", NOW - 61);
    claim(book, "KB-JWT with nbf ahead", KEY_BINDING_IN_FUTURE, "nbf", NOW + 61);
  }

  private static void header(
      VectorBook book, String name, ReasonCode reason, String member, Object value) {
    Forge forge = Forge.oneFact();
    forge.bindingHeader.put(member, value);
    book.refused(name, reason, forge);
  }

  private static void cnf(VectorBook book, String name, Map<String, ?> value) {
    Forge forge = Forge.oneFact();
    forge.payload.put("cnf", value);
    book.refused(name, KEY_BINDING_KEY, forge);
  }

  private static void jwk(VectorBook book, String name, String member, @Nullable Object value) {
    Forge forge = Forge.oneFact();
    GoodVectors.cnf(forge).put(member, value);
    book.refused("cnf key with " + name, KEY_BINDING_KEY, forge);
  }

  private static void claim(
      VectorBook book, String name, ReasonCode reason, String claim, @Nullable Object value) {
    Forge forge = Forge.oneFact();
    forge.bindingPayload.put(claim, value);
    book.refused(name, reason, forge);
  }
}
