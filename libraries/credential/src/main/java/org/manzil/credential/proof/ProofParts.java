package org.manzil.credential.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.UnverifiedSdJwt;
import org.manzil.jose.Base64Url;
import org.manzil.jose.Es256;
import org.manzil.jose.MalformedException;

/**
 * A presentation as the bytes of its parts ({@code docs/standards/proof-qr.md} §1).
 *
 * @param signedPart {@code <issuer JWT>~<disclosure>~…~}
 * @param keyBinding null when there is none
 */
record ProofParts(
    String signedPart, List<byte[]> disclosures, Jwt issuerJwt, @Nullable Jwt keyBinding) {

  /** The three decoded pieces of a JWT. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Jwt(byte[] header, byte[] payload, byte[] signature) {
    static Jwt of(String compact) throws MalformedException, RefusedException {
      List<String> pieces = List.of(compact.split("\\.", -1));
      require(pieces.size() == 3);
      Jwt jwt = new Jwt(piece(pieces.get(0)), piece(pieces.get(1)), piece(pieces.get(2)));
      require(jwt.signature.length == Es256.SIGNATURE_BYTES);
      return jwt;
    }

    String compact() {
      return Base64Url.encode(header)
          + "."
          + Base64Url.encode(payload)
          + "."
          + Base64Url.encode(signature);
    }
  }

  static ProofParts of(String presentation) throws RefusedException {
    int last = presentation.lastIndexOf('~');
    require(last > 0 && presentation.length() <= UnverifiedSdJwt.MAX_LENGTH);
    String signedPart = presentation.substring(0, last + 1);
    String end = presentation.substring(last + 1);
    List<String> signed = List.of(presentation.substring(0, last).split("~", -1));
    require(signed.size() <= 1 + UnverifiedSdJwt.MAX_DISCLOSURES);
    try {
      List<byte[]> disclosures = new ArrayList<>();
      for (String each : signed.subList(1, signed.size())) {
        disclosures.add(piece(each));
      }
      return new ProofParts(
          signedPart, disclosures, Jwt.of(signed.getFirst()), end.isEmpty() ? null : Jwt.of(end));
    } catch (MalformedException e) {
      throw malformed("a piece is not base64url");
    }
  }

  private static byte[] piece(String text) throws MalformedException, RefusedException {
    require(!text.isEmpty());
    return Base64Url.decode(text);
  }

  private static void require(boolean holds) throws RefusedException {
    if (!holds) {
      throw malformed("not an SD-JWT with ES256 signatures");
    }
  }

  static RefusedException malformed(String detail) {
    return new RefusedException(ReasonCode.PROOF_TEXT_MALFORMED, detail);
  }
}
