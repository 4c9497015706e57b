package org.manzil.credential.type;

/** A document that is no type metadata, or contradicts the type it extends; says what is wrong. */
public final class TypeMetadataException extends Exception {
  private static final long serialVersionUID = 1L;

  TypeMetadataException(String message) {
    super(message);
  }
}
