package org.manzil.fuzzing;

import static org.manzil.fuzzing.Targets.check;
import static org.manzil.fuzzing.Targets.text;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.StrictJson;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.InclusionProof;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.audit.AuditState;
import org.manzil.transparencylog.entry.CanonicalJson;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.CheckpointVerdict.Trusted;
import org.manzil.transparencylog.note.CosignatureSigner;
import org.manzil.transparencylog.note.NoteSignature;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TlogProof;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.transparencylog.tile.EntryBundle;
import org.manzil.transparencylog.tile.TilePath;
import org.manzil.transparencylog.witness.AddCheckpoint;

/** The parsers of transparency-log: each text has one spelling, and nothing else is accepted. */
final class LogTargets {
  private static final String ORIGIN = "example.org/log";
  private static final NoteSigner LOG = log();
  private static final CosignatureSigner WITNESS = witness();
  private static final Hash LEAF = new TreeHasher().leaf(new byte[] {1});
  private static final SignedNote NOTE = note();
  private static final CheckpointPolicy POLICY =
      new CheckpointPolicy(ORIGIN, LOG.verifierKey(), List.of(WITNESS.verifierKey()), 0);

  private LogTargets() {}

  private static KeyPair ed25519() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NoteSigner log() {
    KeyPair pair = ed25519();
    return new NoteSigner(ORIGIN, pair.getPublic(), pair.getPrivate());
  }

  private static CosignatureSigner witness() {
    KeyPair pair = ed25519();
    return new CosignatureSigner(
        "witness.example", pair.getPublic(), pair.getPrivate(), InstantSource.fixed(Known.NOW));
  }

  private static SignedNote note() {
    SignedNote note = LOG.sign(Checkpoint.of(ORIGIN, new TreeHead(1, LEAF)).text());
    return note.with(WITNESS.cosign(note.text()));
  }

  static Stream<byte[]> noteSeeds() {
    String extended =
        new Checkpoint(ORIGIN, new TreeHead(1, LEAF), List.of("more", "\u00e9")).text();
    return Stream.of(NOTE.encode(), LOG.sign(extended).encode()).map(Seeds::utf8);
  }

  static Stream<byte[]> proofSeeds() {
    InclusionProof proof = new InclusionProof(7, 9, List.of(LEAF, LEAF));
    return Stream.of(
            TlogProof.of(proof, NOTE), new TlogProof(Optional.of("AQID"), 0, List.of(), NOTE))
        .map(each -> Seeds.utf8(each.encode()));
  }

  static Stream<byte[]> keySeeds() {
    return Stream.of(LOG.verifierKey(), WITNESS.verifierKey()).map(key -> Seeds.utf8(key.encode()));
  }

  static Stream<byte[]> requestSeeds() {
    return Stream.of(
            new AddCheckpoint(0, List.of(), NOTE), new AddCheckpoint(5, List.of(LEAF, LEAF), NOTE))
        .map(request -> Seeds.utf8(request.encode()));
  }

  static Stream<byte[]> answerSeeds() {
    String line = WITNESS.cosign(NOTE.text()).line() + "\n";
    return Stream.of(line, line + line).map(Seeds::utf8);
  }

  static Stream<byte[]> stateSeeds() {
    return Stream.of(Seeds.utf8(new AuditState(NOTE).encode()));
  }

  static void signedNote(byte[] data) {
    try {
      SignedNote note = SignedNote.parse(data);
      check(Arrays.equals(Seeds.utf8(note.encode()), data), "another spelling");
    } catch (MalformedException e) {
      return;
    }
  }

  /** Only what the log signed is trusted, whatever stands below it. */
  static void checkpoint(byte[] data) {
    try {
      SignedNote note = SignedNote.parse(data);
      if (POLICY.open(note) instanceof Trusted trusted) {
        boolean made =
            noteSeeds().anyMatch(seed -> SignedNote.parse(seed).text().equals(note.text()));
        check(made, "trusted: " + note.text());
        check(trusted.checkpoint().text().equals(note.text()), "another text");
      }
      check(Checkpoint.parse(note.text()).text().equals(note.text()), "another spelling");
    } catch (MalformedException e) {
      return;
    }
  }

  static void tlogProof(byte[] data) {
    try {
      check(TlogProof.parse(text(data)).encode().equals(text(data)), "another spelling");
    } catch (MalformedException e) {
      return;
    }
  }

  static void verifierKey(byte[] data) {
    try {
      check(VerifierKey.parse(text(data)).encode().equals(text(data)), "another spelling");
    } catch (MalformedException e) {
      return;
    }
  }

  static void tilePath(byte[] data) {
    TilePath.parse(text(data))
        .ifPresent(tile -> check(tile.path().equals(text(data)), "another spelling"));
  }

  /** The first byte says how many entries the rest is read as. */
  static void entryBundle(byte[] data) {
    if (data.length == 0) {
      return;
    }
    byte[] bundle = Arrays.copyOfRange(data, 1, data.length);
    int width = data[0] & 0xFF;
    try {
      byte[] prefix = EntryBundle.prefix(bundle, width);
      List<byte[]> entries = EntryBundle.decode(prefix, width);
      check(Arrays.equals(EntryBundle.append(new byte[0], entries), prefix), "another spelling");
      check(EntryBundle.decode(bundle, width).size() == width, "another width");
    } catch (MalformedException e) {
      return;
    }
  }

  static void addCheckpoint(byte[] data) {
    try {
      AddCheckpoint request = AddCheckpoint.parse(data);
      check(Arrays.equals(Seeds.utf8(request.encode()), data), "another spelling");
      check(request.oldSize() >= 0 && request.proof().size() <= 63, "out of bounds");
    } catch (MalformedException e) {
      return;
    }
  }

  static void witnessAnswer(byte[] data) {
    try {
      List<NoteSignature> lines = NoteSignature.parseLines(text(data));
      StringBuilder again = new StringBuilder();
      lines.forEach(line -> again.append(line.line()).append('\n'));
      check(again.toString().equals(text(data)), "another spelling");
      check(!lines.isEmpty() && lines.size() <= 100, "out of bounds");
    } catch (MalformedException e) {
      return;
    }
  }

  static void auditState(byte[] data) {
    try {
      check(AuditState.parse(text(data)).encode().equals(text(data)), "another spelling");
    } catch (MalformedException e) {
      return;
    }
  }

  /** What it writes is JSON of the same value, and is written the same again. */
  static void canonicalJson(byte[] data) throws org.manzil.jose.MalformedException {
    Map<String, @Nullable Object> value;
    byte[] canonical;
    try {
      value = StrictJson.object(data);
      canonical = CanonicalJson.bytes(value);
    } catch (org.manzil.jose.MalformedException | MalformedException e) {
      return;
    }
    Map<String, @Nullable Object> again = StrictJson.object(canonical);
    check(again.equals(value), "another value: " + text(canonical));
    check(Arrays.equals(CanonicalJson.bytes(again), canonical), "another spelling");
  }
}
