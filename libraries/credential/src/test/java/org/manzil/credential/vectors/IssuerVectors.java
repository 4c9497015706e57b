package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.*;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.jose.EcJwk;
import org.manzil.jose.Es256;

/** Presentations that fall at header, trust or the issuer's signature (SECURITY rows 1, 2, 7). */
final class IssuerVectors {
  private IssuerVectors() {}

  static void write(VectorBook book) {
    algorithms(book);
    headers(book);
    trust(book);
    signatures(book);
  }

  private static void algorithms(VectorBook book) {
    for (String none : List.of("none", "None", "nOnE", "NONE")) {
      Forge forge = header("alg", none);
      forge.issuerSigns = input -> new byte[0];
      book.refused("alg " + none + " without signature", ALGORITHM_NOT_ACCEPTED, forge);
    }
    byte[] der = Forge.ISSUER_KEY.getPublic().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    hmac(book, "PEM", pem.getBytes(StandardCharsets.US_ASCII));
    hmac(book, "DER", der);
    hmac(
        book,
        "JWK",
        Forge.text(EcJwk.write(Forge.ISSUER_KEY.getPublic())).getBytes(StandardCharsets.US_ASCII));
    book.refused("alg ES384", ALGORITHM_NOT_ACCEPTED, header("alg", "ES384"));
    book.refused("alg es256", ALGORITHM_NOT_ACCEPTED, header("alg", "es256"));
    book.refused("alg as an array", ALGORITHM_NOT_ACCEPTED, header("alg", List.of("ES256")));
    Forge missing = Forge.oneFact();
    missing.header.remove("alg");
    book.refused("no alg", ALGORITHM_NOT_ACCEPTED, missing);
  }

  private static void hmac(VectorBook book, String what, byte[] key) {
    Forge forge = header("alg", "HS256");
    forge.issuerSigns = input -> mac(key, input);
    book.refused(
        "alg HS256 keyed with the issuer's public key as " + what, ALGORITHM_NOT_ACCEPTED, forge);
  }

  private static byte[] mac(byte[] key, byte[] input) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void headers(VectorBook book) {
    book.refused("typ vc+sd-jwt", TYPE_NOT_ACCEPTED, header("typ", "vc+sd-jwt"));
    book.refused("typ JWT", TYPE_NOT_ACCEPTED, header("typ", "JWT"));
    book.refused("typ of a KB-JWT", TYPE_NOT_ACCEPTED, header("typ", "kb+jwt"));
    Forge missing = Forge.oneFact();
    missing.header.remove("typ");
    book.refused("no typ", TYPE_NOT_ACCEPTED, missing);
    book.refused("jku", HEADER_NOT_ACCEPTED, header("jku", "http://127.0.0.1:9/keys"));
    book.refused("x5u", HEADER_NOT_ACCEPTED, header("x5u", "http://169.254.169.254/latest"));
    book.refused(
        "jwk", HEADER_NOT_ACCEPTED, header("jwk", EcJwk.write(Forge.ISSUER_KEY.getPublic())));
    book.refused("crit", HEADER_NOT_ACCEPTED, header("crit", List.of("exp")));
  }

  private static void trust(VectorBook book) {
    book.refused("unknown kid", ISSUER_NOT_TRUSTED, header("kid", "2025-01"));
    book.refused("kid as an address", ISSUER_NOT_TRUSTED, header("kid", "https://127.0.0.1:9/key"));
    book.refused("kid as a file", ISSUER_NOT_TRUSTED, header("kid", "file:///etc/passwd"));
    Forge noKid = Forge.oneFact();
    noKid.header.remove("kid");
    book.refused("no kid and no x5c", ISSUER_NOT_TRUSTED, noKid);
    Forge issuer = Forge.oneFact();
    issuer.payload.put("iss", "https://other.example.org");
    book.refused("another issuer with a known kid", ISSUER_NOT_TRUSTED, issuer);
    Forge noIssuer = Forge.oneFact();
    noIssuer.payload.remove("iss");
    book.refused("no iss", ISSUER_NOT_TRUSTED, noIssuer);
  }

  private static void signatures(VectorBook book) {
    Forge other = Forge.oneFact();
    other.issuerSigns = input -> Es256.sign(Forge.HOLDER_KEY.getPrivate(), input);
    book.refused("signed by the holder", ISSUER_SIGNATURE_WRONG, other);
    Forge zero = Forge.oneFact();
    zero.issuerSigns = input -> new byte[64];
    book.refused("a signature of zeros", ISSUER_SIGNATURE_WRONG, zero);
    Forge empty = Forge.oneFact();
    empty.issuerSigns = input -> new byte[0];
    book.refused("an empty signature", ISSUER_SIGNATURE_WRONG, empty);
    Forge der = Forge.oneFact();
    der.issuerSigns = input -> new byte[] {0x30, 6, 2, 1, 1, 2, 1, 1};
    book.refused("a DER signature", ISSUER_SIGNATURE_WRONG, der);
    Forge payload = Forge.oneFact();
    String good = payload.presentation();
    payload.payload.put("exp", 4_000_000_000L);
    String[] changed = payload.issuerJwt().split("\\.", 3);
    String[] pieces = good.split("\\.", 3);
    book.refused(
        "the payload changed after signing",
        ISSUER_SIGNATURE_WRONG,
        pieces[0] + "." + changed[1] + "." + pieces[2]);
  }

  private static Forge header(String name, @Nullable Object value) {
    Forge forge = Forge.oneFact();
    forge.header.put(name, value);
    return forge;
  }
}
