package org.manzil.receipt;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TlogProof;
import org.manzil.transparencylog.tile.Growth;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TileReader;
import org.manzil.transparencylog.tile.TreeBuilder;
import org.manzil.transparencylog.tile.TreeProofs;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedKey;
import org.manzil.trust.TrustedLog;
import org.manzil.trust.Validity;

/** A small authority with fresh keys and a log of eleven entries, the receipt's own at index 6. */
final class ExampleAuthority {

  static final String ORIGIN = "residence.example/log";
  static final int INDEX = 6;
  static final int SIZE = 11;
  static final Validity LOG_VALIDITY =
      new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2036-01-01T00:00:00Z"));
  static final byte[] SALT = salt(INDEX);

  final KeyPair receiptKey = keys("EC");
  private final KeyPair logKey = keys("Ed25519");
  final NoteSigner log = new NoteSigner(ORIGIN, logKey.getPublic(), logKey.getPrivate());
  final ReceiptWriter writer = new ReceiptWriter("receipt-2026", receiptKey.getPrivate());

  static Map<String, @Nullable Object> content() {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    content.put("kind", "notice");
    content.put("number", "7KQ2-M9XD-4TRB-W6HJ-5");
    content.put("at", "2026-11-20T08:15:30Z");
    content.put("notice", notice());
    return content;
  }

  private static Map<String, @Nullable Object> notice() {
    Map<String, @Nullable Object> notice = new LinkedHashMap<>();
    notice.put("kind", "arrival");
    notice.put("addressText", "кӯчаи Рӯдакӣ 12, Душанбе");
    notice.put("flat", "5");
    notice.put("room", null);
    notice.put("dwelling", "flat");
    notice.put("since", "2026-11-18");
    notice.put("household", List.of(Map.of("givenName", "Oʻgʻiloy", "birthDate", "2019-05")));
    return notice;
  }

  TrustFile trust() {
    TrustedKey key =
        new TrustedKey(
            "receipt-2026",
            receiptKey.getPublic(),
            new Validity(
                Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z")));
    return trust(List.of(key), Optional.of(log(log.verifierKey().encode(), List.of(), 0)));
  }

  static TrustedLog log(String vkey, List<String> witnesses, int required) {
    return new TrustedLog(ORIGIN, vkey, witnesses, required, LOG_VALIDITY);
  }

  static TrustFile trust(List<TrustedKey> receiptKeys, Optional<TrustedLog> log) {
    return trust(receiptKeys, log, List.of());
  }

  static TrustFile trust(
      List<TrustedKey> receiptKeys, Optional<TrustedLog> log, List<TrustedLog> formerLogs) {
    return new TrustFile(
        1,
        Instant.parse("2026-11-20T08:00:00Z"),
        "Registration Authority of Example",
        "https://residence.example",
        List.of(),
        List.of(),
        List.of(),
        receiptKeys,
        log,
        formerLogs,
        List.of());
  }

  byte[] receipt() {
    return writer.write(content(), SALT, proof(content()));
  }

  TlogProof proof(Map<String, @Nullable Object> content) {
    return proof(content, log);
  }

  /**
   * The inclusion proof of the content in a log of eleven, under a checkpoint of {@code signer}.
   */
  static TlogProof proof(Map<String, @Nullable Object> content, NoteSigner signer) {
    return proof(content, signer, ORIGIN);
  }

  static TlogProof proof(Map<String, @Nullable Object> content, NoteSigner signer, String origin) {
    Growth growth = new TreeBuilder(tile -> new byte[0]).append(TreeHead.EMPTY, leaves(content));
    Map<Tile, byte[]> tiles = new HashMap<>();
    growth.tiles().forEach(tile -> tiles.put(tile.tile(), tile.bytes()));
    TileReader reader = tile -> tiles.getOrDefault(tile, new byte[0]);
    SignedNote note = signer.sign(Checkpoint.of(origin, growth.head()).text());
    return TlogProof.of(new TreeProofs(SIZE, reader).inclusion(INDEX, SIZE), note);
  }

  private static List<Hash> leaves(Map<String, @Nullable Object> content) {
    TreeHasher hasher = new TreeHasher();
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      Map<String, ? extends @Nullable Object> entry =
          i == INDEX ? content : Map.of("kind", "access", "number", "other " + i);
      leaves.add(hasher.leaf(EntryCommitment.entry(salt(i), entry)));
    }
    return leaves;
  }

  private static byte[] salt(int entry) {
    byte[] salt = new byte[EntryCommitment.SALT_BYTES];
    for (int i = 0; i < salt.length; i += Long.BYTES) {
      ByteBuffer.wrap(salt).putLong(i, 0x9E3779B97F4A7C15L * (entry * 4L + i + 1));
    }
    return salt;
  }

  static KeyPair keys(String algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (algorithm.equals("EC")) {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
