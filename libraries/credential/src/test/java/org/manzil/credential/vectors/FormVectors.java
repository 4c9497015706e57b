package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.*;

import java.util.function.UnaryOperator;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.Base64Url;

/** Presentations that fall at size, split, base64url or JSON. */
final class FormVectors {
  private FormVectors() {}

  static void write(VectorBook book) {
    size(book);
    split(book);
    base64(book);
    json(book);
    bytes(book);
  }

  private static void size(VectorBook book) {
    Forge big = new Forge();
    big.disclose("address", "a".repeat(33_000));
    book.refused("over 32 KiB", TOO_LARGE, big);
    Forge many = new Forge();
    for (int i = 0; i < 65; i++) {
      many.disclose("f" + i, i);
    }
    book.refused("65 disclosures", TOO_MANY_DISCLOSURES, many);
  }

  private static void split(VectorBook book) {
    Forge good = Forge.oneFact();
    String jwt = good.issuerJwt();
    book.refused("empty text", MALFORMED_PRESENTATION, "");
    book.refused(
        "an issuer JWT of characters that take two chars", MALFORMED_BASE64URL, "😀😀😀😀.a.~");
    book.refused(
        "a KB-JWT of characters that take two chars",
        MALFORMED_BASE64URL,
        good.signedPart() + "😀😀😀😀.a.");
    book.refused("no tilde", MALFORMED_PRESENTATION, jwt);
    book.refused("begins with a tilde", MALFORMED_PRESENTATION, "~" + good.presentation());
    book.refused("two pieces only", MALFORMED_PRESENTATION, "e30.e30~");
    book.refused("four pieces", MALFORMED_PRESENTATION, jwt + ".AAAA~");
    book.refused("an empty disclosure", MALFORMED_PRESENTATION, jwt + "~~");
    book.refused("key binding is not a JWT", MALFORMED_PRESENTATION, good.signedPart() + "AAAA");
  }

  private static void base64(VectorBook book) {
    Forge good = Forge.oneFact();
    String text = good.presentation();
    int dot = text.indexOf('.');
    book.refused(
        "padding", MALFORMED_BASE64URL, text.substring(0, dot) + "=" + text.substring(dot));
    book.refused("a space at the front", MALFORMED_BASE64URL, " " + text);
    book.refused("a line end at the end", MALFORMED_BASE64URL, text + "\n");
    book.refused("base64 in place of base64url", MALFORMED_BASE64URL, plusInSignature(text));
    book.refused("unused bits set in the last character", MALFORMED_BASE64URL, looseBits(text));
    book.refused("a disclosure of one character", MALFORMED_BASE64URL, good.issuerJwt() + "~A~");
  }

  private static String plusInSignature(String text) {
    int at = text.indexOf('~') - 3;
    return text.substring(0, at) + "+" + text.substring(at + 1);
  }

  /** 64 bytes make 86 characters, the last with four unused bits. */
  private static String looseBits(String text) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = text.length() - 1;
    return text.substring(0, last) + alphabet.charAt(alphabet.indexOf(text.charAt(last)) + 1);
  }

  private static void json(VectorBook book) {
    payload(
        book, "a name twice in the payload", p -> p.replace("{\"iss\"", "{\"iss\":\"x\",\"iss\""));
    payload(
        book, "an escaped name twice", p -> p.replace("{\"iss\"", "{\"\\u0069ss\":\"x\",\"iss\""));
    payload(book, "a name twice deep down", p -> p.replace("{\"kty\"", "{\"kty\":1,\"kty\""));
    payload(book, "a trailing comma", p -> p.replaceFirst("}$", ",}"));
    payload(book, "a second value", p -> p + "{}");
    payload(book, "NaN", p -> p.replaceFirst("}$", ",\"n\":NaN}"));
    payload(book, "a number no double can hold", p -> p.replaceFirst("}$", ",\"n\":1e400}"));
    payload(book, "a leading zero", p -> p.replaceFirst("}$", ",\"n\":01}"));
    payload(book, "a comment", p -> p + "/**/");
    payload(book, "a byte order mark", p -> "\uFEFF" + p);
    payload(book, "a lone surrogate", p -> p.replaceFirst("}$", ",\"n\":\"\\\\ud800\"}"));
    payload(book, "a lone low surrogate in a name", p -> p.replaceFirst("}$", ",\"\\\\udc00\":1}"));
    payload(book, "a raw control character", p -> p.replaceFirst("}$", ",\"n\":\"\n\"}"));
    payload(book, "an array", p -> "[" + p + "]");
    payload(book, "a text", p -> "\"text\"");
    payload(book, "33 levels", p -> deep(p, 32));
    payload(book, "10,000 levels", p -> deep(p, 10_000));
    Forge header = Forge.oneFact();
    header.headerText = h -> h.replace("{\"alg\"", "{\"alg\":\"none\",\"alg\"");
    book.refused("a name twice in the header", MALFORMED_JSON, header);
  }

  private static String deep(String payload, int levels) {
    return payload.replaceFirst("}$", ",\"n\":" + "[".repeat(levels) + "]".repeat(levels) + "}");
  }

  private static void payload(VectorBook book, String name, UnaryOperator<String> change) {
    Forge forge = Forge.oneFact();
    forge.payloadText = change;
    book.refused(name, MALFORMED_JSON, forge);
  }

  private static void bytes(VectorBook book) {
    disclosure(book, "an overlong UTF-8 sequence in a disclosure", 0xC0, 0xAF);
    disclosure(book, "a surrogate as UTF-8 in a disclosure", 0xED, 0xA0, 0x80);
    disclosure(book, "a cut UTF-8 sequence in a disclosure", 0xD0);
    Forge empty = Forge.oneFact();
    String encoded = Base64Url.encode(new byte[] {' '});
    empty.digests.add(HashAlgorithm.SHA_256.digest(encoded));
    empty.disclosures.add(encoded);
    book.refused("a disclosure of white space", MALFORMED_JSON, empty);
  }

  private static void disclosure(VectorBook book, String name, int... bad) {
    byte[] json =
        "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"address\",\"???\"]"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] broken = new byte[json.length - 3 + bad.length];
    System.arraycopy(json, 0, broken, 0, json.length - 5);
    for (int i = 0; i < bad.length; i++) {
      broken[json.length - 5 + i] = (byte) bad[i];
    }
    broken[broken.length - 2] = '"';
    broken[broken.length - 1] = ']';
    Forge forge = Forge.oneFact();
    String encoded = Base64Url.encode(broken);
    forge.digests.add(HashAlgorithm.SHA_256.digest(encoded));
    forge.disclosures.add(encoded);
    book.refused(name, MALFORMED_JSON, forge);
  }
}
