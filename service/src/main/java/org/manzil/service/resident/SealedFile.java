package org.manzil.service.resident;

/** Seals what belongs to one person's file; what went in does not come out here. */
public final class SealedFile {

  private final FileKey key;

  SealedFile(FileKey key) {
    this.key = key;
  }

  /** Seals text for the column and row that {@code place} names. */
  public byte[] seal(String place, byte[] text) {
    return key.seal(place, text);
  }
}
