package org.manzil.fuzzing;

import static org.manzil.fuzzing.Targets.check;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.HeldClaims;
import org.manzil.credential.sdjwt.UnverifiedSdJwt;
import org.manzil.credential.type.Integrity;
import org.manzil.credential.type.TypeMetadata;
import org.manzil.credential.type.TypeMetadataException;
import org.manzil.credential.type.TypeRegistry;

/** Type metadata: documents that somebody serves for a type, held against a credential. */
final class TypeTargets {
  private static final String TYPE = "urn:example:residence";

  /** What the issuer meant, by its hash. */
  static final byte[] MEANT =
      Seeds.utf8(
          """
          {"vct":"urn:example:residence","name":"Residence","description":"A","other":[1],
           "display":[{"locale":"en","name":"Residence","description":"B"}],
           "claims":[{"path":["notified_since"],"mandatory":true,"sd":"always","svg_id":"s",
             "display":[{"locale":"ru","label":"Икс"}]},
            {"path":["cnf","jwk"],"sd":"never","mandatory":true},
            {"path":["list",null,0,"a"],"sd":"allowed"}]}
          """);

  static final byte[] EXTENDING =
      Seeds.utf8(
          """
          {"vct":"urn:example:residence","extends":"urn:example:base",
           "extends#integrity":"sha256-%s sha512-AAAA?x","claims":[]}
          """
              .formatted(hash(MEANT)));

  private static final HeldClaims SHOWN = shown();

  private TypeTargets() {}

  /** Read, or refused by its own exception; then a credential is held against it and its hash. */
  static void typeMetadata(byte[] data) {
    TypeMetadata type;
    try {
      type = TypeMetadata.parse(data);
    } catch (TypeMetadataException e) {
      return;
    }
    type.parent()
        .flatMap(TypeMetadata.Parent::integrity)
        .ifPresent(integrity -> check(!integrity.fits(data), "it holds its own hash"));
    check(new Integrity("sha256-" + hash(data)).fits(data), "its hash does not fit");
    var _ = isKeptTo(data, type.vct(), null);
    boolean accepted = isKeptTo(data, TYPE, "sha256-" + hash(MEANT));
    check(!accepted || Arrays.equals(data, MEANT), "accepted for another document's hash");
  }

  /** Whether the credential keeps to the type; whatever is asked for, this document is served. */
  private static boolean isKeptTo(byte[] served, String vct, @Nullable String integrity) {
    try {
      TypeRegistry.of(List.of())
          .withFetcher(any -> Optional.of(served))
          .check(vct, integrity, SHOWN);
      return true;
    } catch (RefusedException e) {
      return false;
    } catch (TypeMetadataException e) {
      throw new AssertionError(e);
    }
  }

  private static HeldClaims shown() {
    try {
      return UnverifiedSdJwt.parse(Known.HELD).shown();
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(byte[] document) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
