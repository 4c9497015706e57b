package org.manzil.transparencylog.witness;

import java.util.List;
import java.util.stream.Collectors;
import org.manzil.transparencylog.note.NoteSignature;

/** What a witness answers to "add-checkpoint", with its form on HTTP. */
public sealed interface WitnessAnswer {

  /** The media type that only a conflict has, so that its size can be told from an error page. */
  String SIZE_TYPE = "text/x.tlog.size";

  /** 200: lines that claim to be the witness's; whoever asked verifies them. */
  record Cosigned(List<NoteSignature> signatures) implements WitnessAnswer {

    /** Keeps its own copy of the list. */
    public Cosigned {
      signatures = List.copyOf(signatures);
    }
  }

  /**
   * 409: the old size is not the witness's, or its tree of this size has another root; {@code size}
   * is what it cosigned last.
   */
  record Conflict(long size) implements WitnessAnswer {}

  /** Any other no: 400 malformed, 403 not signed by the log, 404 unknown log, 422 wrong proof. */
  record Refused(int status, String detail) implements WitnessAnswer {

    static Refused malformed(String detail) {
      return new Refused(400, detail);
    }

    static Refused wrongSignature() {
      return new Refused(403, "no signature by a known key of this log");
    }

    static Refused unknownLog() {
      return new Refused(404, "this witness does not know a log of this origin");
    }

    static Refused wrongProof() {
      return new Refused(422, "the proof does not lead from the old tree to the new one");
    }
  }

  /** The status code. */
  default int status() {
    return switch (this) {
      case Cosigned _ -> 200;
      case Conflict _ -> 409;
      case Refused refused -> refused.status();
    };
  }

  /** The {@code Content-Type}. */
  default String contentType() {
    return this instanceof Conflict ? SIZE_TYPE : "text/plain; charset=utf-8";
  }

  /** The body, in UTF-8. */
  default String body() {
    return switch (this) {
      case Cosigned cosigned ->
          cosigned.signatures().stream()
              .map(signature -> signature.line() + "\n")
              .collect(Collectors.joining());
      case Conflict conflict -> conflict.size() + "\n";
      case Refused refused -> refused.detail() + "\n";
    };
  }
}
