package org.manzil.credential.proof;

import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.UnverifiedSdJwt;

/**
 * The compact form of a presentation for a QR code, version 1 ({@code docs/standards/proof-qr.md}).
 * A proof's link is {@code BASE/check#} followed by this text.
 */
public final class ProofText {
  static final int MAX_TEXT = 49_152;

  private ProofText() {}

  /** What a text holds. */
  public sealed interface Decoded {
    /** The presentation, byte for byte as it was encoded, and not verified yet. */
    record Unverified(String presentation) implements Decoded {}

    /** Not a proof text; the reason is one of the codes {@code proof-…}. */
    record Refused(ReasonCode reason, String detail) implements Decoded {}
  }

  /**
   * Encodes a presentation. Throws {@link IllegalArgumentException} when it is not an SD-JWT with
   * ES256 signatures, or too large.
   */
  public static String encode(String presentation) {
    try {
      return Base43.encode(ProofPacker.pack(ProofParts.of(presentation)).toBytes());
    } catch (RefusedException e) {
      throw new IllegalArgumentException(e.detail(), e);
    }
  }

  /** Decodes a proof text: what stands behind the {@code #} of the link. Never throws. */
  public static Decoded decode(String text) {
    try {
      return new Decoded.Unverified(presentation(text));
    } catch (RefusedException e) {
      return new Decoded.Refused(e.reason(), e.detail());
    }
  }

  private static String presentation(String text) throws RefusedException {
    RefusedException.require(
        text.length() <= MAX_TEXT, ReasonCode.PROOF_TEXT_TOO_LONG, "over 49,152 characters");
    ProofPacked packed = ProofPacked.of(Base43.decode(text));
    String presentation = ProofUnpacker.unpack(packed);
    RefusedException.require(
        presentation.length() <= UnverifiedSdJwt.MAX_LENGTH,
        ReasonCode.PROOF_TEXT_TOO_LARGE,
        "a presentation over 32 KiB");
    RefusedException.require(
        ProofPacker.pack(ProofParts.of(presentation)).sameAs(packed),
        ReasonCode.PROOF_TEXT_MALFORMED,
        "not the one packed form of this presentation");
    return presentation;
  }
}
