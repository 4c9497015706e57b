package org.manzil.service.resident;

/** One person's file, opened through the {@link FileGate}. */
public final class OpenFile {

  private final Person person;
  private final Identity identity;
  private final FileKey key;

  OpenFile(Person person, Identity identity, FileKey key) {
    this.person = person;
    this.identity = identity;
    this.key = key;
  }

  public Person person() {
    return person;
  }

  /** Whether the person's document was seen, or is as they state it. */
  public Identity identity() {
    return identity;
  }

  /** Opens what was sealedBytes for the same place. */
  public byte[] open(String place, byte[] sealedBytes) {
    return key.open(place, sealedBytes);
  }

  /** Seals for the same file. */
  public byte[] seal(String place, byte[] text) {
    return key.seal(place, text);
  }
}
