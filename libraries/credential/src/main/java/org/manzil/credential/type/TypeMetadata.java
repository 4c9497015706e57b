package org.manzil.credential.type;

import java.util.List;
import java.util.Optional;

/**
 * A type metadata document (SD-JWT VC §4.2). Members that it does not name are ignored.
 *
 * @param vct the type it describes
 * @param parent the type it extends
 * @param display the type's name for people, at most one for each locale
 */
public record TypeMetadata(
    String vct,
    Optional<String> name,
    Optional<String> description,
    Optional<Parent> parent,
    List<ClaimMetadata.Words> display,
    List<ClaimMetadata> claims) {

  /** The extended type, and what its document must hash to if that is said. */
  public record Parent(String vct, Optional<Integrity> integrity) {}

  public TypeMetadata {
    display = List.copyOf(display);
    claims = List.copyOf(claims);
  }

  /**
   * Reads a document of at most 256 KiB of strict JSON.
   *
   * @throws TypeMetadataException that names the wrong member
   */
  public static TypeMetadata parse(byte[] json) throws TypeMetadataException {
    return TypeMetadataReader.read(json);
  }
}
