package org.manzil.credential.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.Base64Url;
import org.manzil.jose.Es256;

/** Puts a packed presentation together again ({@code docs/standards/proof-qr.md} §5, step 6). */
final class ProofUnpacker {
  private static final int DIGEST_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final ByteBuffer body;
  private final ByteBuffer raw;
  private final List<String> digests = new ArrayList<>();
  private @Nullable String presentationHash;

  private ProofUnpacker(ProofPacked packed) {
    body = ByteBuffer.wrap(packed.body());
    raw = ByteBuffer.wrap(packed.raw());
  }

  static String unpack(ProofPacked packed) throws RefusedException {
    ProofUnpacker unpacker = new ProofUnpacker(packed);
    StringBuilder disclosures = new StringBuilder("~");
    for (int i = 0; i < packed.disclosures(); i++) {
      String disclosure = Base64Url.encode(unpacker.part());
      unpacker.digests.add(HashAlgorithm.SHA_256.digest(disclosure));
      disclosures.append(disclosure).append('~');
    }
    String signedPart = unpacker.jwt(null) + disclosures;
    String keyBinding =
        packed.bound() ? unpacker.jwt(HashAlgorithm.SHA_256.digest(signedPart)) : "";
    if (unpacker.body.hasRemaining() || unpacker.raw.hasRemaining()) {
      throw ProofParts.malformed("something is left over");
    }
    return signedPart + keyBinding;
  }

  private String jwt(@Nullable String hashInPayload) throws RefusedException {
    byte[] header = part();
    presentationHash = hashInPayload;
    byte[] payload = part();
    return new ProofParts.Jwt(header, payload, raw(Es256.SIGNATURE_BYTES)).compact();
  }

  private byte[] part() throws RefusedException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    for (byte next = next(); ; next = next()) {
      char kind = next == '~' ? (char) next() : '~';
      if (kind == '.') {
        return notEmpty(part.toByteArray());
      }
      if (kind == '~') {
        part.write(next);
      } else {
        part.writeBytes(("\"" + binary(kind) + "\"").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static byte[] notEmpty(byte[] part) throws RefusedException {
    if (part.length == 0) {
      throw ProofParts.malformed("an empty part");
    }
    return part;
  }

  private String binary(char kind) throws RefusedException {
    return switch (kind) {
      case 's' -> Base64Url.encode(raw(SALT_BYTES));
      case 'h' -> Base64Url.encode(raw(DIGEST_BYTES));
      case 'd' -> digest(raw(1)[0] & 0xFF);
      case 'k' -> {
        if (presentationHash == null) {
          throw ProofParts.malformed("~k outside of the KB payload");
        }
        yield presentationHash;
      }
      default -> throw ProofParts.malformed("an unknown mark");
    };
  }

  private String digest(int disclosure) throws RefusedException {
    if (disclosure >= digests.size()) {
      throw ProofParts.malformed("a disclosure that has not been read");
    }
    return digests.get(disclosure);
  }

  private byte next() throws RefusedException {
    if (!body.hasRemaining()) {
      throw ProofParts.malformed("the body text is cut short");
    }
    return body.get();
  }

  private byte[] raw(int length) throws RefusedException {
    if (raw.remaining() < length) {
      throw ProofParts.malformed("the raw bytes are cut short");
    }
    byte[] bytes = new byte[length];
    raw.get(bytes);
    return bytes;
  }
}
