package org.manzil.credential.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.Base64Url;
import org.manzil.jose.MalformedException;

/** Separates what compresses from what does not ({@code docs/standards/proof-qr.md} §2). */
final class ProofPacker {
  private static final int DIGEST_CHARACTERS = 43;
  private static final int SALT_CHARACTERS = 22;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
  private final List<String> digests = new ArrayList<>();
  private @Nullable String presentationHash;

  private ProofPacker() {}

  static ProofPacked pack(ProofParts parts) {
    ProofPacker packer = new ProofPacker();
    for (byte[] disclosure : parts.disclosures()) {
      packer.part(disclosure);
      packer.digests.add(HashAlgorithm.SHA_256.digest(Base64Url.encode(disclosure)));
    }
    packer.jwt(parts.issuerJwt(), null);
    ProofParts.Jwt keyBinding = parts.keyBinding();
    if (keyBinding != null) {
      packer.jwt(keyBinding, HashAlgorithm.SHA_256.digest(parts.signedPart()));
    }
    return new ProofPacked(
        parts.disclosures().size(),
        keyBinding != null,
        packer.raw.toByteArray(),
        packer.body.toByteArray());
  }

  private void jwt(ProofParts.Jwt jwt, @Nullable String hashInPayload) {
    part(jwt.header());
    presentationHash = hashInPayload;
    part(jwt.payload());
    raw.writeBytes(jwt.signature());
  }

  private void part(byte[] part) {
    int position = 0;
    while (position < part.length) {
      if (binary(part, position, DIGEST_CHARACTERS)) {
        position += DIGEST_CHARACTERS + 2;
      } else if (binary(part, position, SALT_CHARACTERS)) {
        position += SALT_CHARACTERS + 2;
      } else {
        literal(part[position]);
        position++;
      }
    }
    mark('.');
  }

  /** Writes the quoted base64url text at this position in its short form, if there is one. */
  private boolean binary(byte[] part, int position, int characters) {
    int close = position + characters + 1;
    if (part[position] != '"' || close >= part.length || part[close] != '"') {
      return false;
    }
    String text = new String(part, position + 1, characters, StandardCharsets.ISO_8859_1);
    try {
      shortForm(text, Base64Url.decode(text));
      return true;
    } catch (MalformedException e) {
      return false;
    }
  }

  private void shortForm(String text, byte[] bytes) {
    int disclosure = digests.indexOf(text);
    if (text.length() == SALT_CHARACTERS) {
      mark('s');
      raw.writeBytes(bytes);
    } else if (text.equals(presentationHash)) {
      mark('k');
    } else if (disclosure >= 0) {
      mark('d');
      raw.write(disclosure);
    } else {
      mark('h');
      raw.writeBytes(bytes);
    }
  }

  private void literal(byte value) {
    if (value == '~') {
      body.write('~');
    }
    body.write(value);
  }

  private void mark(char kind) {
    body.write('~');
    body.write(kind);
  }
}
