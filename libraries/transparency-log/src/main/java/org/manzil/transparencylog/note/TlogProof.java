package org.manzil.transparencylog.note;

import java.util.List;
import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.InclusionProof;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.ProofCheck;
import org.manzil.transparencylog.StrictBase64;

/**
 * A C2SP tlog-proof: an entry's index and inclusion proof together with the signed checkpoint it
 * leads to. {@code extra} is base64 text that nothing authenticates.
 */
public record TlogProof(
    Optional<String> extra, long index, List<Hash> path, SignedNote checkpoint) {

  /** Refuses a negative index and extra data that is not canonical base64. */
  public TlogProof {
    path = List.copyOf(path);
    extra.ifPresent(StrictBase64::decode);
    if (index < 0) {
      throw new MalformedException("an index is not negative");
    }
  }

  /** A proof without extra data. */
  public static TlogProof of(InclusionProof proof, SignedNote checkpoint) {
    return new TlogProof(Optional.empty(), proof.index(), proof.path(), checkpoint);
  }

  /** Reads a proof in its one spelling. */
  public static TlogProof parse(String text) {
    return TlogProofParser.parse(text);
  }

  /** The proof as text. */
  public String encode() {
    StringBuilder text = new StringBuilder(TlogProofParser.HEADER).append('\n');
    extra.ifPresent(base64 -> text.append("extra ").append(base64).append('\n'));
    text.append("index ").append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint.encode()).toString();
  }

  /** Checks the path from a leaf hash to the root of a checkpoint that a policy has opened. */
  public ProofCheck check(Hash leafHash, Checkpoint trusted) {
    return new InclusionProof(index, trusted.head().size(), path)
        .check(leafHash, trusted.head().root());
  }
}
