package org.manzil.credential.type;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.present.ClaimPath;

/**
 * What a type says about one claim or a set of claims (SD-JWT VC §7).
 *
 * @param path which claims, seen in a credential with everything disclosed
 * @param display words for people, at most one for each locale
 * @param mandatory the issuer must include it; a holder may still not disclose it
 * @param disclosure whether the issuer may, must or must not hide it
 * @param svgId its name in an SVG template; null for none
 */
public record ClaimMetadata(
    ClaimPath path,
    List<Words> display,
    boolean mandatory,
    Disclosure disclosure,
    @Nullable String svgId) {

  /** The {@code sd} property (SD-JWT VC §7.4). */
  public enum Disclosure {
    ALWAYS,
    ALLOWED,
    NEVER
  }

  /** A label of a claim, or the name of a type, in one language. */
  public record Words(String locale, String label, Optional<String> description) {}

  public ClaimMetadata {
    display = List.copyOf(display);
  }

  /**
   * What holds for a claim of which the extended type says {@code extended} (SD-JWT VC §7.5).
   *
   * @throws TypeMetadataException if the extending type loosens what the extended one fixed
   */
  ClaimMetadata extending(ClaimMetadata extended) throws TypeMetadataException {
    if (extended.disclosure != Disclosure.ALLOWED && disclosure != extended.disclosure) {
      throw new TypeMetadataException(path + " changes the sd of the type it extends");
    }
    if (extended.mandatory && !mandatory) {
      throw new TypeMetadataException(path + " is mandatory in the type it extends");
    }
    return this;
  }
}
