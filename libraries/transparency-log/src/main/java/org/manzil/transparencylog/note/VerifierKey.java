package org.manzil.transparencylog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.StrictBase64;

/** A named public key that verifies note signatures, written as a "vkey" {@code name+id+base64}. */
public record VerifierKey(String name, SignatureType type, PublicKey publicKey) {

  private static final Pattern VKEY = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(\\S+)");

  /** Refuses a name that signed-note does not allow and a key that is not Ed25519. */
  public VerifierKey {
    KeyName.check(name);
    Ed25519Keys.raw(publicKey);
  }

  /** Reads a vkey; its key id must be the one that its name and key give. */
  public static VerifierKey parse(String vkey) {
    Matcher matcher = VKEY.matcher(vkey);
    if (!matcher.matches()) {
      throw new MalformedException("a vkey reads name+id+key");
    }
    byte[] typed = StrictBase64.decode(matcher.group(3));
    PublicKey publicKey = Ed25519Keys.of(Arrays.copyOfRange(typed, 1, Math.max(1, typed.length)));
    VerifierKey key = new VerifierKey(matcher.group(1), type(typed[0]), publicKey);
    if (!hex(key.keyId()).equals(matcher.group(2))) {
      throw new MalformedException("the vkey's id does not belong to its name and key");
    }
    return key;
  }

  /** The vkey as text. */
  public String encode() {
    return name + "+" + hex(keyId()) + "+" + Base64.getEncoder().encodeToString(typedKey());
  }

  /**
   * The first four bytes of SHA-256 over name, newline, type and key (signed-note, "Signatures").
   */
  public int keyId() {
    byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] key = typedKey();
    byte[] hashed = ByteBuffer.allocate(start.length + key.length).put(start).put(key).array();
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(hashed)).getInt();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether a signature line claims to be by this key: same name and same key id. */
  public boolean names(NoteSignature signature) {
    return name.equals(signature.name()) && keyId() == signature.keyId();
  }

  /** Whether this key made {@code signature} over {@code text}. */
  boolean verifies(byte[] text, byte[] signature) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey);
      ed25519.update(text);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private byte[] typedKey() {
    return ByteBuffer.allocate(1 + Ed25519Keys.BYTES)
        .put(type.identifier())
        .put(Ed25519Keys.raw(publicKey))
        .array();
  }

  private static SignatureType type(byte identifier) {
    for (SignatureType type : SignatureType.values()) {
      if (type.identifier() == identifier) {
        return type;
      }
    }
    throw new MalformedException("a vkey of an unknown signature type");
  }

  private static String hex(int keyId) {
    return HexFormat.of().toHexDigits(keyId);
  }
}
