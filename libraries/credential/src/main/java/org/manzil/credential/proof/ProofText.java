package org.manzil.credential.proof;

import static org.manzil.credential.reason.RefusedException.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.UnverifiedSdJwt;
import org.manzil.jose.Base43;
import org.manzil.jose.NumberedPart;
import org.manzil.jose.NumberedParts;
import org.manzil.jose.NumberedParts.Joined;

/**
 * The compact form of a presentation for a QR code, version 1 ({@code docs/standards/proof-qr.md}).
 * A proof's link is {@code BASE/check#} followed by this text.
 */
public final class ProofText {
  static final int MAX_TEXT = 49_152;
  private static final String WHITE_SPACE = "[ \t\r\n]+";

  /** A code on a phone's screen is read in a moment. */
  static final NumberedParts PARTS = new NumberedParts((byte) 0x81, 500);

  private ProofText() {}

  /** What a text holds. */
  public sealed interface Decoded {
    /** The presentation, byte for byte as it was encoded, and not verified yet. */
    record Unverified(String presentation) implements Decoded {}

    /** Parts of one proof, but not all of them: these numbers of 1 to {@code count} are missing. */
    record Incomplete(int count, List<Integer> missing) implements Decoded {
      public Incomplete {
        missing = List.copyOf(missing);
      }
    }

    /** Not a proof text; the reason is one of the codes {@code proof-…}. */
    record Refused(ReasonCode reason, String detail) implements Decoded {}
  }

  /**
   * Encodes a presentation as one text of any length. Throws {@link IllegalArgumentException} when
   * it is not an SD-JWT with ES256 signatures, or too large.
   */
  public static String encode(String presentation) {
    try {
      return Base43.encode(bytes(presentation));
    } catch (RefusedException e) {
      throw new IllegalArgumentException(e.detail(), e);
    }
  }

  /**
   * Encodes a presentation for QR codes that ordinary phones read: one text of at most 500 bytes,
   * else up to 16 numbered parts, each for a code of its own (§7). Throws {@link
   * IllegalArgumentException} as {@link #encode} does, and when 16 parts cannot hold it.
   */
  public static List<String> encodeInParts(String presentation) {
    try {
      byte[] bytes = bytes(presentation);
      if (bytes.length <= PARTS.mostBytes()) {
        return List.of(Base43.encode(bytes));
      }
      List<NumberedPart> parts = PARTS.split(bytes);
      require(!parts.isEmpty(), ReasonCode.PROOF_TEXT_TOO_LARGE, "more than 16 parts");
      return parts.stream().map(part -> Base43.encode(part.bytes())).toList();
    } catch (RefusedException e) {
      throw new IllegalArgumentException(e.detail(), e);
    }
  }

  /**
   * Decodes what stands behind the {@code #} of the link: a whole text, or parts of one in any
   * order with white space between them. Never throws.
   */
  public static Decoded decode(String text) {
    try {
      require(text.length() <= MAX_TEXT, ReasonCode.PROOF_TEXT_TOO_LONG, "over 49,152 characters");
      List<byte[]> texts = new ArrayList<>();
      for (String each :
          Arrays.stream(text.split(WHITE_SPACE)).filter(s -> !s.isEmpty()).toList()) {
        texts.add(Base43.decode(each).orElseThrow(() -> ProofParts.malformed("not base43")));
      }
      return texts.size() > 1 || (!texts.isEmpty() && PARTS.claims(texts.getFirst()))
          ? joined(texts)
          : new Decoded.Unverified(presentation(texts.isEmpty() ? new byte[0] : texts.getFirst()));
    } catch (RefusedException e) {
      return new Decoded.Refused(e.reason(), e.detail());
    }
  }

  private static Decoded joined(List<byte[]> texts) throws RefusedException {
    return switch (PARTS.join(texts)) {
      case Joined.Whole(byte[] bytes) -> new Decoded.Unverified(presentation(bytes));
      case Joined.Missing(int count, List<Integer> numbers) ->
          new Decoded.Incomplete(count, numbers);
      case Joined.Mixed() ->
          throw new RefusedException(
              ReasonCode.PROOF_PARTS_MIXED, "these parts belong to different proofs");
      case Joined.Malformed(String detail) -> throw ProofParts.malformed(detail);
    };
  }

  private static byte[] bytes(String presentation) throws RefusedException {
    return ProofPacker.pack(ProofParts.of(presentation)).toBytes();
  }

  private static String presentation(byte[] bytes) throws RefusedException {
    ProofPacked packed = ProofPacked.of(bytes);
    String presentation = ProofUnpacker.unpack(packed);
    require(
        presentation.length() <= UnverifiedSdJwt.MAX_LENGTH,
        ReasonCode.PROOF_TEXT_TOO_LARGE,
        "a presentation over 32 KiB");
    require(
        ProofPacker.pack(ProofParts.of(presentation)).sameAs(packed),
        ReasonCode.PROOF_TEXT_MALFORMED,
        "not the one packed form of this presentation");
    return presentation;
  }
}
