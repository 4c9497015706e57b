package org.manzil.receipt;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base64Url;
import org.manzil.transparencylog.StrictBase64;
import org.manzil.transparencylog.note.CosignatureSigner;
import org.manzil.transparencylog.note.NoteSignature;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TlogProof;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedKey;
import org.manzil.trust.TrustedLog;
import org.manzil.trust.Validity;

/** Receipts and trust files that differ in one step of docs/standards/receipt.md each. */
final class ReceiptCases {

  /** A receipt and whom to believe. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Case(String name, byte[] receipt, TrustFile trust) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final ExampleAuthority AUTHORITY = new ExampleAuthority();
  private static final TrustFile TRUST = AUTHORITY.trust();
  private static final NoteSigner STRANGER = signer(ExampleAuthority.ORIGIN);
  private static final CosignatureSigner WITNESS = witness("witness.example");
  private static final CosignatureSigner SECOND = witness("second.example");
  private static final CosignatureSigner NAMESAKE = witness("witness.example");

  private final List<Case> cases = new ArrayList<>();

  static Stream<Case> all() {
    ReceiptCases all = new ReceiptCases();
    all.anchorsAndKeys();
    all.proofs();
    all.checkpoints();
    all.periods();
    all.witnesses();
    all.contents();
    all.spellings();
    all.chain();
    all.formerKeys();
    return all.cases.stream();
  }

  private void add(String name, byte[] receipt, TrustFile trust) {
    cases.add(new Case(name, receipt, trust));
  }

  private void add(String name, TlogProof proof) {
    add(name, written(ExampleAuthority.content(), proof), TRUST);
  }

  private void anchorsAndKeys() {
    byte[] receipt = AUTHORITY.receipt();
    KeyPair other = ExampleAuthority.keys("EC");
    TlogProof proof = AUTHORITY.proof(ExampleAuthority.content());
    Map<String, @Nullable Object> content = ExampleAuthority.content();
    add("fresh keys", receipt, TRUST);
    add("no receipt key", receipt, ExampleAuthority.trust(List.of(), TRUST.log()));
    add("no log", receipt, ExampleAuthority.trust(TRUST.receiptKeys(), Optional.empty()));
    add("a log without a vkey", receipt, logs(log("x", List.of(), 0)));
    String log = TRUST.log().orElseThrow().vkey();
    add("a log that is its own witness", receipt, logs(log(log, List.of(log), 0)));
    add(
        "an unknown key id",
        new ReceiptWriter("other", AUTHORITY.receiptKey.getPrivate())
            .write(content, ExampleAuthority.SALT, proof),
        TRUST);
    add(
        "another's key under a known id",
        new ReceiptWriter("receipt-2026", other.getPrivate())
            .write(content, ExampleAuthority.SALT, proof),
        TRUST);
    add("before the key's time", at("2025-12-31T23:59:59.999999999Z"), TRUST);
    add("the key's first moment", at("2026-01-01T00:00:00Z"), TRUST);
    add("the key's last moment", at("2026-12-31T23:59:59.9Z"), TRUST);
    add("after the key's time", at("2027-01-01T00:00:00Z"), TRUST);
    add("after the log's time", at("2036-01-01T00:00:00Z"), TRUST);
  }

  private void proofs() {
    Map<String, @Nullable Object> content = ExampleAuthority.content();
    TlogProof proof = AUTHORITY.proof(content);
    add("extra data", new TlogProof(Optional.of("AAEC"), 6, proof.path(), proof.checkpoint()));
    add("no extra data", new TlogProof(Optional.of(""), 6, proof.path(), proof.checkpoint()));
    add("another index", new TlogProof(Optional.empty(), 5, proof.path(), proof.checkpoint()));
    add("an index beyond", new TlogProof(Optional.empty(), 11, proof.path(), proof.checkpoint()));
    add("no path", new TlogProof(Optional.empty(), 6, List.of(), proof.checkpoint()));
    add(
        "a longer path",
        new TlogProof(
            Optional.empty(),
            6,
            Stream.concat(proof.path().stream(), proof.path().stream()).toList(),
            proof.checkpoint()));
    add("another salt", AUTHORITY.writer.write(content, new byte[32], proof), TRUST);
    content.put("number", "another");
    add("another content", written(content, proof), TRUST);
  }

  private void checkpoints() {
    Map<String, @Nullable Object> content = ExampleAuthority.content();
    TlogProof proof = AUTHORITY.proof(content);
    SignedNote note = proof.checkpoint();
    add("another log's key", ExampleAuthority.proof(content, STRANGER));
    add("another origin", ExampleAuthority.proof(content, AUTHORITY.log, "other.example/log"));
    add("a line of an unknown key", with(proof, note.withSignatures(signed(STRANGER, note))));
    add(
        "a second, wrong line of the log",
        with(proof, note.withSignatures(signed(AUTHORITY.log, STRANGER.sign("x\n")))));
    for (String text : List.of("x\n", "\n", note.text() + "more\n", note.text() + "\nmore\n")) {
      add("a checkpoint " + text.length(), with(proof, AUTHORITY.log.sign(text)));
    }
    String origin = ExampleAuthority.ORIGIN + "\n";
    add(
        "a size with a zero",
        with(proof, AUTHORITY.log.sign(note.text().replace("\n11", "\n011"))));
    add("an empty log", with(proof, AUTHORITY.log.sign(note.text().replace("\n11", "\n0"))));
    add("a short root", with(proof, AUTHORITY.log.sign(origin + "11\nAAAA\n")));
  }

  private void periods() {
    TrustedLog now = log(STRANGER.verifierKey().encode(), List.of(), 0);
    for (String until : List.of("2026-11-20T08:15:30Z", "2026-11-20T08:15:30.000000001Z")) {
      TrustedLog before =
          new TrustedLog(
              ExampleAuthority.ORIGIN,
              AUTHORITY.log.verifierKey().encode(),
              List.of(),
              0,
              new Validity(ExampleAuthority.LOG_VALIDITY.from(), Instant.parse(until)));
      add("a former log until " + until, AUTHORITY.receipt(), logs(now, before));
      add("none but a former log until " + until, AUTHORITY.receipt(), former(before));
    }
  }

  private void witnesses() {
    TlogProof bare = AUTHORITY.proof(ExampleAuthority.content());
    SignedNote note = bare.checkpoint();
    TlogProof one = with(bare, note.with(WITNESS.cosign(note.text())));
    TlogProof two = with(bare, one.checkpoint().with(SECOND.cosign(note.text())));
    TlogProof same = with(bare, one.checkpoint().with(NAMESAKE.cosign(note.text())));
    SignedNote others = STRANGER.sign(note.text().replace("\n11\n", "\n12\n"));
    TlogProof wrong = with(bare, note.with(WITNESS.cosign(others.text())));
    for (int required = 0; required <= 2; required++) {
      TrustFile trust = witnessed(required, WITNESS, SECOND);
      add(required + " required, none", written(ExampleAuthority.content(), bare), trust);
      add(required + " required, one", written(ExampleAuthority.content(), one), trust);
      add(required + " required, two", written(ExampleAuthority.content(), two), trust);
      add(required + " required, a wrong one", written(ExampleAuthority.content(), wrong), trust);
      add(
          required + " required, two of one name",
          written(ExampleAuthority.content(), same),
          witnessed(required, WITNESS, NAMESAKE));
    }
  }

  private void contents() {
    Map<String, @Nullable Object> content = ExampleAuthority.content();
    content.put("\ud83c\udfe0", "\u0000\b\t\n\u000b\f\r\u001f\"\\/\u007f\u2028\ud83c\udfe0");
    content.put("\uffff", List.of((1L << 53) - 1, 1 - (1L << 53), 0, true, List.of(), Map.of()));
    content.put("__proto__", List.of("constructor"));
    content.put("12", Map.of("2", "b", "10", "a", "-1", "c"));
    add("names beyond the first plane", written(content, AUTHORITY.proof(content)), TRUST);
    for (int depth : new int[] {30, 31}) {
      Object nested = List.of();
      for (int i = 1; i < depth; i++) {
        nested = List.of(nested);
      }
      Map<String, @Nullable Object> deep = ExampleAuthority.content();
      deep.put("deep", nested);
      if (depth == 30) {
        add("32 deep", written(deep, AUTHORITY.proof(deep)), TRUST);
      } else {
        String text =
            text().replace("\"room\":null", "\"room\":" + "[".repeat(30) + "]".repeat(30));
        add("33 deep", text.getBytes(StandardCharsets.UTF_8), TRUST);
      }
    }
  }

  private void spellings() {
    for (String[] change :
        new String[][] {
          {"\"v\":1", "\"v\":true"},
          {"\"v\":1", "\"v\":1.0"},
          {"\"v\":1", "\"v\":2"},
          {"\"v\":1", "\"v\":1,\"v\":1"},
          {"\"room\":null", "\"room\":-0"},
          {"\"room\":null", "\"room\":9007199254740992"},
          {"\"room\":null", "\"room\":1e400"},
          {"\"room\":null", "\"room\":NaN"},
          {"\"room\":null", "\"room\":\"\\ud800\""},
          {"\"room\":null", "\"room\": null"},
          {"index 6", "index 06"},
          {"index 6", "index 9223372036854775808"},
          {"..", "."},
          {"2026-11-20T", "2026-11-31T"},
          {"2026-11-20T", "0000-02-29T"},
          {"\"kind\":\"notice\"", "\"kind\":\"\""},
          {"\"kind\":\"notice\"", "\"kind\":null"},
          {"\"kind\":\"notice\"", "\"kind\":\"\\u006eotice\""},
          {"\"number\":", "\"numbers\":"},
          {"\"v\":1", "\"v\":1e0"},
          {"\"v\":1", "\"v\":\"1\""},
          {"\"v\":1", "\"v\":1,\"w\":1"},
          {",\"v\":1", ""},
          {"\"salt\":\"", "\"salt\":\"A"},
          {"\"salt\":\"", "\"salt\":\"AAAA"},
          {"\"signature\":\"", "\"signature\":\"."},
          {"\"signature\":\"", "\"signature\":[\""},
          {"..", ".e30."},
          {"..", ".="},
          {"eyJhbGciOiJFUzI1NiIs", "eyJhbGciOiJFUzM4NCIs"},
          {"\"room\":null", "\"room\":1.5"},
          {"\"room\":null", "\"room\":9007199254740991"},
          {"\"room\":null", "\"room\":-9007199254740992"},
          {"\"room\":null", "\"room\":01"},
          {"\"room\":null", "\"room\":null,\"room\":null"},
          {"\"room\":null", "\"__proto__\":null,\"room\":null"},
          {"\"room\":null", "\"room\":nul"},
          {"\"room\":null", "\"room\":\"\\ud83c\\udfe0\""},
          {"\"room\":null", "\"room\":\"\\/\""},
          {"\"room\":null", "\"room\":\"\\u001F\""},
          {"\"room\":null", "\"room\":\"\t\""},
          {"\"room\":null,\"since\"", "\"since\""},
          {"tlog-proof@v1", "tlog-proof@v2"},
          {"tlog-proof@v1\\n", "tlog-proof@v1\\nextra AAE\\n"},
          {"tlog-proof@v1\\n", "tlog-proof@v1\\r\\n"},
          {"index 6", "index -6"},
          {"index 6", "index  6"},
          {"\\n\\n\u2014", "\\n\u2014"},
          {"\u2014 ", "- "},
          {"\\n\",\"salt\"", "\",\"salt\""},
          {"T08:15:30Z", "T08:15:30.1234567890Z"},
          {"T08:15:30Z", "T08:15:30.Z"},
          {"T08:15:30Z", "T08:15:60Z"},
          {"T08:15:30Z", "T24:00:00Z"},
          {"T08:15:30Z", "T08:15:30+00:00"},
          {"T08:15:30Z", "t08:15:30z"},
          {"T08:15:30Z", "T08:15:30.120Z"},
          {"2026-11-20T", "2026-02-29T"},
          {"2026-11-20T", "+2026-11-20T"},
        }) {
      String text = text().replace(change[0], change[1]);
      add("with " + change[1], text.getBytes(StandardCharsets.UTF_8), TRUST);
    }
    add("the other value of S", otherS().getBytes(StandardCharsets.UTF_8), TRUST);
    add("a mark before it", ("\ufeff" + text()).getBytes(StandardCharsets.UTF_8), TRUST);
    add("a line end", (text() + "\n").getBytes(StandardCharsets.UTF_8), TRUST);
    add("UTF-16", text().getBytes(StandardCharsets.UTF_16), TRUST);
    add("nothing", new byte[0], TRUST);
    add("nested for ever", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8), TRUST);
    add("too long", " ".repeat(ReceiptParser.LONGEST + 1).getBytes(StandardCharsets.UTF_8), TRUST);
  }

  private void chain() {
    for (String kind : List.of("correction", "withdrawal", "decision", "of a later version")) {
      Map<String, @Nullable Object> content = ExampleAuthority.content();
      content.put("kind", kind);
      content.put("previous", Base64Url.encode(ExampleAuthority.SALT));
      if (kind.equals("decision")) {
        content.remove("notice");
        content.put("decision", "refusal-proposed");
        content.put("ground", "false-address");
      }
      add("kind " + kind, written(content, AUTHORITY.proof(content)), TRUST);
    }
  }

  private void formerKeys() {
    TrustedKey present = TRUST.receiptKeys().getFirst();
    Validity before =
        new Validity(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    TrustedKey next =
        new TrustedKey("receipt-2027", ExampleAuthority.keys("EC").getPublic(), present.validity());
    TrustedKey over = new TrustedKey(present.kid(), present.publicKey(), before);
    add("a key beside a newer one", AUTHORITY.receipt(), keys(next, present));
    add("a key that was given up before", AUTHORITY.receipt(), keys(next, over));
    add("none but a newer key", AUTHORITY.receipt(), keys(next));
  }

  private static TrustFile keys(TrustedKey... keys) {
    return ExampleAuthority.trust(List.of(keys), TRUST.log());
  }

  private static String text() {
    return new String(AUTHORITY.receipt(), StandardCharsets.UTF_8);
  }

  private static String otherS() {
    String text = text();
    int from = text.indexOf("..") + 2;
    int to = text.indexOf('"', from);
    byte[] twin = DetachedJwsTest.twin(StrictBase64.decodeUrl(text.substring(from, to)));
    return text.substring(0, from) + Base64Url.encode(twin) + text.substring(to);
  }

  private static byte[] at(String at) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>(ExampleAuthority.content());
    content.put("at", at);
    return written(content, AUTHORITY.proof(content));
  }

  private static byte[] written(Map<String, @Nullable Object> content, TlogProof proof) {
    return AUTHORITY.writer.write(content, ExampleAuthority.SALT, proof);
  }

  private static TlogProof with(TlogProof proof, SignedNote checkpoint) {
    return new TlogProof(proof.extra(), proof.index(), proof.path(), checkpoint);
  }

  private static List<NoteSignature> signed(NoteSigner signer, SignedNote note) {
    return signer.sign(note.text()).signatures();
  }

  private static NoteSigner signer(String name) {
    KeyPair keys = ExampleAuthority.keys("Ed25519");
    return new NoteSigner(name, keys.getPublic(), keys.getPrivate());
  }

  private static CosignatureSigner witness(String name) {
    KeyPair keys = ExampleAuthority.keys("Ed25519");
    return new CosignatureSigner(
        name, keys.getPublic(), keys.getPrivate(), () -> Instant.parse("2026-11-20T08:15:40Z"));
  }

  private static TrustedLog log(String vkey, List<String> witnesses, int required) {
    return ExampleAuthority.log(vkey, witnesses, required);
  }

  private static TrustFile witnessed(int required, CosignatureSigner... witnesses) {
    return logs(
        log(
            AUTHORITY.log.verifierKey().encode(),
            Stream.of(witnesses).map(witness -> witness.verifierKey().encode()).toList(),
            required));
  }

  private static TrustFile logs(TrustedLog now, TrustedLog... before) {
    return ExampleAuthority.trust(TRUST.receiptKeys(), Optional.of(now), List.of(before));
  }

  private static TrustFile former(TrustedLog before) {
    return ExampleAuthority.trust(TRUST.receiptKeys(), Optional.empty(), List.of(before));
  }
}
