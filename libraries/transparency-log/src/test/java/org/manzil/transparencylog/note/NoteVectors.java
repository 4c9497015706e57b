package org.manzil.transparencylog.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.InclusionProof;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.TestKeys.Witness;

/**
 * Checkpoints and proofs as they are published, with whom to believe and the answer: {@code
 * trusted} or {@code valid}, or the first check that fails.
 */
public final class NoteVectors {
  private static final String ORIGIN = "example.org/log";
  private static final long TIME = 1_795_000_000;
  private static final NoteSigner LOG = TestKeys.log(ORIGIN);
  private static final Witness ONE = Witness.named("witness.example/1");
  private static final Witness TWO = Witness.named("witness.example/2");
  private static final List<Hash> LEAVES = ReferenceTree.leaves(0, 13);
  private static final String TEXT =
      Checkpoint.of(ORIGIN, new TreeHead(13, ReferenceTree.root(LEAVES))).text();
  private static final SignedNote NOTE = LOG.sign(TEXT);
  private static final SignedNote COSIGNED = NOTE.with(ONE.cosign(TEXT, TIME));
  private static final String SPOILED = "malformed";

  private final List<Map<String, Object>> vectors = new ArrayList<>();

  private NoteVectors() {}

  /** The lists of notes, proofs and keys. */
  public static Map<String, List<Map<String, Object>>> lists() {
    Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
    lists.put("checkpoints", checkpoints());
    lists.put("proofs", proofs());
    lists.put("vkeys", vkeys());
    return lists;
  }

  private static List<Map<String, Object>> checkpoints() {
    NoteVectors book = new NoteVectors();
    book.trusted();
    book.logSignature();
    book.cosignatures();
    book.malformed();
    book.policies();
    return book.vectors;
  }

  private void trusted() {
    note("by the log alone", NOTE, 0, "trusted");
    note("cosigned once", COSIGNED, 1, "trusted");
    note("cosigned twice", COSIGNED.with(TWO.cosign(TEXT, 0)), 2, "trusted");
    note("one witness twice", COSIGNED.with(ONE.cosign(TEXT, TIME + 1)), 1, "trusted");
    note("with an extension line", LOG.sign(TEXT + "extension\n"), 0, "trusted");
    note("the empty tree", LOG.sign(Checkpoint.of(ORIGIN, TreeHead.EMPTY).text()), 0, "trusted");
    note("of size 2^63-1", LOG.sign(sized("9223372036854775807")), 0, "trusted");
    SignedNote namesake = TestKeys.log(ORIGIN).sign(TEXT);
    note("with an unknown key's", NOTE.withSignatures(namesake.signatures()), 0, "trusted");
    note("with a stranger's", NOTE.with(stamped("else", new byte[3])), 0, "trusted");
  }

  private void logSignature() {
    String wrong = "log-signature";
    note("another origin", LOG.sign(TEXT.replace(ORIGIN, "example.org/2")), 0, "origin");
    note("by an unknown key", TestKeys.log(ORIGIN).sign(TEXT), 0, wrong);
    note("another text", new SignedNote(sized("14"), NOTE.signatures()), 0, wrong);
    note("right and wrong", NOTE.with(broken(NOTE.signatures().getFirst())), 0, wrong);
    note("cut short", new SignedNote(TEXT, List.of(cut(NOTE.signatures().getFirst()))), 0, wrong);
    note("by a witness only", new SignedNote(TEXT, List.of(ONE.cosign(TEXT, TIME))), 1, wrong);
  }

  private void cosignatures() {
    String wrong = "cosignature";
    String few = "too-few-witnesses";
    note("nobody cosigned", NOTE, 1, few);
    note("one witness twice is one", COSIGNED.with(ONE.cosign(TEXT, TIME + 1)), 2, few);
    note("a namesake", NOTE.with(Witness.named(ONE.key().name()).cosign(TEXT, TIME)), 1, few);
    note("over another text", NOTE.with(ONE.cosign(sized("14"), TIME)), 1, wrong);
    note("a wrong one beside", COSIGNED.with(broken(ONE.cosign(TEXT, TIME))), 0, wrong);
    note("a bare signature", NOTE.with(stamped(ONE.key(), new byte[64])), 0, wrong);
    note("too long", NOTE.with(stamped(ONE.key(), new byte[73])), 0, wrong);
    note("before 1970", NOTE.with(ONE.cosign(TEXT, -1)), 1, wrong);
    note("after all times", NOTE.with(ONE.cosign(TEXT, Long.MAX_VALUE)), 1, wrong);
    byte[] later = ONE.cosign(TEXT, TIME).bytes();
    later[7] ^= 1;
    note("another time", NOTE.with(stamped(ONE.key(), later)), 0, wrong);
  }

  private void malformed() {
    String good = NOTE.encode();
    for (String size : List.of("013", "-1", "+13", "", "13 ", "9223372036854775808", "1e1")) {
      note("size " + size, LOG.sign(sized(size)), 0, SPOILED);
    }
    note("two lines", LOG.sign(ORIGIN + "\n13\n"), 0, SPOILED);
    note("a short root", LOG.sign(ORIGIN + "\n13\nAAAA\n"), 0, SPOILED);
    note("a root without =", LOG.sign(TEXT.replace("=", "")), 0, SPOILED);
    note("an empty extension", LOG.sign(TEXT + "\n"), 0, SPOILED);
    text("nothing", "");
    text("no signature", TEXT);
    text("no signature after the line", TEXT + "\n");
    text("no last newline", good.substring(0, good.length() - 1));
    text("a line too many", good + "\n");
    text("Windows lines", good.replace("\n", "\r\n"));
    text("a tab", good.replace("example.org/log\n13", "example.org/log\t\n13"));
    text("another dash", good.replace("\u2014", "-"));
    text("no name", good.replace("\u2014 example.org/log ", "\u2014 "));
    text("a name with a space", good.replace("\u2014 example", "\u2014 exam ple"));
    text("a name with a wide space", good.replace("\u2014 example", "\u2014 exam\u3000ple"));
    text("a name with plus", good.replace("\u2014 example", "\u2014 exam+ple"));
    text("no signature in the line", TEXT + "\n\u2014 a AAAAAA==\n");
    text("stray bits", TEXT + "\n\u2014 a AAAAAAF=\n");
    text("base64url", TEXT + "\n\u2014 a AAAA__8A\n");
    text("too much padding", TEXT + "\n\u2014 a AAAAAAA==\n");
    text("101 signatures", TEXT + "\n" + "\u2014 a AAAAAAA=\n".repeat(101));
    note("100 signatures", LOG.sign(TEXT).withSignatures(strangers(99)), 0, "trusted");
  }

  private void policies() {
    String log = LOG.verifierKey().encode();
    String one = ONE.key().encode();
    VerifierKey twin = new VerifierKey("twin", SignatureType.COSIGNATURE_V1, ONE.key().publicKey());
    policy("a witness as the log", one, List.of(), 0);
    policy("the log as a witness", log, List.of(log), 0);
    policy("one key under two names", log, List.of(one, twin.encode()), 0);
    policy("more required than there are", log, List.of(one), 2);
    policy("no key", "", List.of(), 0);
  }

  private void policy(String name, String vkey, List<String> witnesses, long required) {
    vectors.add(vector("policy: " + name, NOTE.encode(), vkey, witnesses, required, SPOILED));
  }

  private void text(String name, String note) {
    add("note: " + name, note, 0, SPOILED);
  }

  private void note(String name, SignedNote note, long required, String expected) {
    add(name, note.encode(), required, expected);
  }

  private void add(String name, String note, long required, String expected) {
    List<String> witnesses = List.of(ONE.key().encode(), TWO.key().encode());
    vectors.add(vector(name, note, LOG.verifierKey().encode(), witnesses, required, expected));
  }

  private static Map<String, Object> vector(
      String name,
      String note,
      String vkey,
      List<String> witnesses,
      long required,
      String expected) {
    Map<String, Object> vector = new LinkedHashMap<>();
    vector.put("name", name);
    vector.put("note", note);
    vector.put("origin", ORIGIN);
    vector.put("vkey", vkey);
    vector.put("witnesses", witnesses);
    vector.put("witnessesRequired", required);
    vector.put("expected", expected);
    return vector;
  }

  private static List<Map<String, Object>> proofs() {
    List<Hash> path = ReferenceTree.path(4, LEAVES);
    String good = TlogProof.of(new InclusionProof(4, 13, path), COSIGNED).encode();
    String first = path.getFirst().base64() + "\n";
    NoteVectors book = new NoteVectors();
    book.proof("right", good, 4, "valid");
    book.proof("with extra data", good.replace("\nindex", "\nextra AAAA\nindex"), 4, "valid");
    book.proof("of another leaf", good, 5, "root-differs");
    book.proof("another index", good.replace("index 4", "index 5"), 4, "root-differs");
    book.proof("index at the size", good.replace("index 4", "index 13"), 4, "out-of-range");
    book.proof("a step left out", good.replace(first, ""), 4, "path-too-short");
    book.proof("a step twice", good.replace(first, first + first), 4, "path-too-long");
    book.proof("64 steps", good.replace(first, first.repeat(61)), 4, SPOILED);
    book.proof("63 steps", good.replace(first, first.repeat(60)), 4, "path-too-long");
    book.proof("another version", good.replace("@v1", "@v2"), 4, SPOILED);
    book.proof("no index", good.replace("index 4\n", ""), 4, SPOILED);
    book.proof("index 04", good.replace("index 4", "index 04"), 4, SPOILED);
    book.proof("extra that is no base64", good.replace("\nindex", "\nextra A\nindex"), 4, SPOILED);
    book.proof("a short hash", good.replace(first, "AAAA\n"), 4, SPOILED);
    book.proof("no checkpoint", good.substring(0, good.indexOf("\n\n") + 2), 4, SPOILED);
    book.proof("cut in the path", good.substring(0, good.indexOf(first) + 9), 4, SPOILED);
    book.proof("nothing", "", 4, SPOILED);
    return book.vectors;
  }

  private void proof(String name, String proof, int leaf, String expected) {
    Map<String, Object> vector = new LinkedHashMap<>();
    vector.put("name", name);
    vector.put("proof", proof);
    vector.put("leaf", LEAVES.get(leaf).base64());
    vector.put("expected", expected);
    vectors.add(vector);
  }

  private static List<Map<String, Object>> vkeys() {
    List<Map<String, Object>> vectors = new ArrayList<>();
    String good = LOG.verifierKey().encode();
    vkey(vectors, good, "%08x".formatted(LOG.verifierKey().keyId()));
    vkey(vectors, ONE.key().encode(), "%08x".formatted(ONE.key().keyId()));
    vkey(vectors, "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "c74f20a3");
    String id = good.split("\\+")[1];
    for (String wrong :
        List.of(
            "",
            "name",
            good + "=",
            good.substring(0, good.length() - 1),
            good.replace(id, id.replace(id.charAt(0), id.charAt(0) == '0' ? '1' : '0')),
            good.replace("+" + id, "+" + id + "0"),
            good.replace(ORIGIN, "example.org/loh"),
            good.replace(ORIGIN, ""),
            good.replace(ORIGIN, "a b"),
            good.replace("+" + id + "+", "+" + id + "++"),
            "a+00000000+",
            "a+00000000+AQ==")) {
      vkey(vectors, wrong, SPOILED);
    }
    return vectors;
  }

  private static void vkey(List<Map<String, Object>> vectors, String vkey, String expected) {
    vectors.add(Map.of("vkey", vkey, "expected", expected));
  }

  private static String sized(String size) {
    return TEXT.replace("\n13\n", "\n" + size + "\n");
  }

  private static NoteSignature stamped(VerifierKey key, byte[] bytes) {
    return new NoteSignature(key.name(), key.keyId(), bytes);
  }

  private static NoteSignature stamped(String name, byte[] bytes) {
    return new NoteSignature(name, 7, bytes);
  }

  private static List<NoteSignature> strangers(int count) {
    List<NoteSignature> lines = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      lines.add(stamped("stranger-" + at, new byte[1]));
    }
    return lines;
  }

  private static NoteSignature broken(NoteSignature signature) {
    byte[] bytes = signature.bytes();
    bytes[bytes.length - 40] ^= 1;
    return new NoteSignature(signature.name(), signature.keyId(), bytes);
  }

  private static NoteSignature cut(NoteSignature signature) {
    return new NoteSignature(signature.name(), signature.keyId(), new byte[63]);
  }
}
