package org.manzil.commandline.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.manzil.transparencylog.DurableFile;
import org.manzil.transparencylog.LineReader;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.CheckpointVerdict.Trusted;
import org.manzil.transparencylog.note.CosignatureSigner;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignatureType;
import org.manzil.transparencylog.note.VerifierKey;

/**
 * A witness's key in a file that only its owner reads: the vkey in the first line, which gives the
 * name and the public key, and below it the private key as PKCS#8 in PEM (RFC 7468).
 */
public record WitnessKey(VerifierKey verifierKey, PrivateKey privateKey) {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  /** Reads a key; an {@link IOException} if the file is something else or its halves do not fit. */
  public static WitnessKey read(Path file) throws IOException {
    try {
      WitnessKey key = parse(Files.readString(file));
      key.requirePair();
      return key;
    } catch (MalformedException | GeneralSecurityException e) {
      throw new IOException(file + " does not hold a witness's key", e);
    }
  }

  /** Makes a key of this name and writes it, mode 600 and durably, where there is no file yet. */
  public static WitnessKey make(Path file, String name) throws IOException {
    WitnessKey key = generate(name);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    DurableFile.replace(file, key.encode(), ownerOnly());
    return key;
  }

  /** Signs with this key, in the time of {@code clock}. */
  public CosignatureSigner signer(InstantSource clock) {
    return new CosignatureSigner(verifierKey.name(), verifierKey.publicKey(), privateKey, clock);
  }

  static WitnessKey generate(String name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new WitnessKey(
          new VerifierKey(name, SignatureType.COSIGNATURE_V1, pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  private static WitnessKey parse(String text) throws GeneralSecurityException {
    LineReader lines = new LineReader(text);
    VerifierKey verifierKey = VerifierKey.parse(lines.line());
    String pem = lines.rest().strip();
    if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
      throw new MalformedException("no private key below the vkey");
    }
    String base64 = pem.substring(BEGIN.length(), pem.length() - END.length());
    return new WitnessKey(verifierKey, privateKey(base64));
  }

  private static PrivateKey privateKey(String base64) throws GeneralSecurityException {
    try {
      byte[] pkcs8 = Base64.getMimeDecoder().decode(base64);
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("not base64", e);
    }
  }

  // A signature under another public key would be refused everywhere, and nobody would know why.
  private void requirePair() throws GeneralSecurityException {
    String text = Checkpoint.of("test", TreeHead.EMPTY).text();
    NoteSigner log = new NoteSigner("test", verifierKey.publicKey(), privateKey);
    CheckpointPolicy policy = new CheckpointPolicy("test", log.verifierKey(), List.of(), 0);
    if (verifierKey.type() != SignatureType.COSIGNATURE_V1
        || !(policy.open(log.sign(text)) instanceof Trusted)) {
      throw new GeneralSecurityException("the private key is not of the vkey");
    }
  }

  private String encode() {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(privateKey.getEncoded());
    return verifierKey.encode() + "\n" + BEGIN + "\n" + base64 + "\n" + END + "\n";
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public String toString() {
    return verifierKey.encode();
  }
}
