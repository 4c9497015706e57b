package org.manzil.service.resident;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.manzil.service.keys.AuthorityKeys;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The people themselves; each gets a data key of their own, wrapped by the authority's master. */
@Service
public class Residents {

  static final String PERSON_PLACE = "resident.person";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final FileKey master;
  private final AuthorityKeys keys;
  private final SecureRandom random;
  private final Clock clock;

  Residents(
      JdbcClient jdbc, JsonMapper json, AuthorityKeys keys, SecureRandom random, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.master = new FileKey(keys.master().getEncoded());
    this.keys = keys;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Adds a person whose document an office has seen. Where it was seen for somebody else before,
   * that one stays whom the document leads to.
   */
  @Transactional
  public ResidentId addSeen(Person person) {
    byte[] hash = documentHash(person.document());
    lock(hash);
    return add(person, Identity.SEEN, everSeenFor(hash).isPresent() ? null : hash);
  }

  /**
   * Adds a person whose document an office has seen, as part of the caller's transaction; nothing
   * where it was seen for somebody already.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<ResidentId> addOwner(Person person) {
    byte[] hash = documentHash(person.document());
    lock(hash);
    return everSeenFor(hash).isPresent()
        ? Optional.empty()
        : Optional.of(add(person, Identity.SEEN, hash));
  }

  private void lock(byte[] documentHash) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))")
        .param(documentHash)
        .query(row -> {});
  }

  /**
   * Adds a person who says who they are. Nobody is told whether anybody else says the same, and it
   * takes as long either way.
   */
  public ResidentId addStated(Person person) {
    return add(person, Identity.STATED, documentHash(person.document()));
  }

  private ResidentId add(Person person, Identity identity, byte @Nullable [] hash) {
    ResidentId id = ResidentId.random();
    byte[] key = FileKey.randomBytes(random);
    jdbc.sql(
            """
            INSERT INTO resident.person
              (resident_id, wrapped_key, personal, document_hash, seen, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .param(id.value())
        .param(master.seal(keyPlace(id), key))
        .param(new FileKey(key).seal(PERSON_PLACE, json.writeValueAsBytes(person)))
        .param(hash)
        .param(identity == Identity.SEEN)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  /** Replaces what a person states; false once their document was seen. */
  public boolean restate(ResidentId id, Person person) {
    return jdbc.sql(
                """
                UPDATE resident.person SET personal = ?, document_hash = ?
                WHERE resident_id = ? AND NOT seen
                """)
            .param(fileKey(id).seal(PERSON_PLACE, json.writeValueAsBytes(person)))
            .param(documentHash(person.document()))
            .param(id.value())
            .update()
        == 1;
  }

  /** How far the person's identity is known. */
  public Identity identity(ResidentId id) {
    return jdbc.sql("SELECT seen FROM resident.person WHERE resident_id = ?")
            .param(id.value())
            .query(Boolean.class)
            .single()
        ? Identity.SEEN
        : Identity.STATED;
  }

  /** The keyed hash of the document that the person states. */
  public Optional<byte[]> documentHash(ResidentId id) {
    return jdbc.sql("SELECT document_hash FROM resident.person WHERE resident_id = ?")
        .param(id.value())
        .query(byte[].class)
        .optional();
  }

  /**
   * Name and nationality that the person states; until the transaction ends they state nothing
   * else.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ShownName statedName(ResidentId id) {
    Identity unused = hold(id);
    return ShownName.of(person(id, fileKey(id)));
  }

  /** How far the person's identity is known; until the transaction ends it stays so. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Identity hold(ResidentId id) {
    return jdbc.sql("SELECT seen FROM resident.person WHERE resident_id = ? FOR UPDATE")
            .param(id.value())
            .query(Boolean.class)
            .single()
        ? Identity.SEEN
        : Identity.STATED;
  }

  /** For whom that document was ever seen, also where they have shown a newer one since. */
  public Optional<ResidentId> everSeenFor(byte[] documentHash) {
    return jdbc.sql("SELECT resident_id FROM resident.seen_document WHERE document_hash = ?")
        .param(documentHash)
        .query(UUID.class)
        .optional()
        .map(ResidentId::new);
  }

  /**
   * To whose file that document leads: one exact hit among the newest that were seen of each
   * person, or none.
   */
  public Optional<ResidentId> owner(byte[] documentHash) {
    return jdbc.sql("SELECT resident_id FROM resident.person WHERE seen AND document_hash = ?")
        .param(documentHash)
        .query(UUID.class)
        .optional()
        .map(ResidentId::new);
  }

  /**
   * Notes that the document the person states was seen; false if it was before, or is another.
   *
   * @throws DuplicateKeyException if it was seen for somebody else
   */
  public boolean markSeen(ResidentId id, byte[] documentHash) {
    return jdbc.sql(
                """
                UPDATE resident.person SET seen = true
                WHERE resident_id = ? AND document_hash = ? AND NOT seen
                """)
            .params(id.value(), documentHash)
            .update()
        == 1;
  }

  /**
   * Another document, which was seen too, in place of the one before; true if it says the same of
   * its person.
   *
   * @throws DuplicateKeyException if it was seen for somebody else
   */
  boolean replaceSeen(ResidentId id, Person person) {
    FileKey key = fileKey(id);
    boolean same = person(id, key).saysTheSame(person);
    jdbc.sql(
            """
            UPDATE resident.person SET personal = ?, document_hash = ?
            WHERE resident_id = ? AND seen
            """)
        .param(key.seal(PERSON_PLACE, json.writeValueAsBytes(person)))
        .param(documentHash(person.document()))
        .param(id.value())
        .update();
    return same;
  }

  /** What that person states, sealed for the place it is kept at. */
  byte[] seal(ResidentId id, String place, Person person) {
    return fileKey(id).seal(place, json.writeValueAsBytes(person));
  }

  /** The same, opened for what goes on without the file: whether a document is that one. */
  Person stated(ResidentId id, String place, byte[] personal) {
    return json.readValue(fileKey(id).open(place, personal), Person.class);
  }

  FileKey fileKey(ResidentId id) {
    byte[] wrapped =
        jdbc.sql("SELECT wrapped_key FROM resident.person WHERE resident_id = ?")
            .param(id.value())
            .query(byte[].class)
            .single();
    return new FileKey(master.open(keyPlace(id), wrapped));
  }

  Person person(ResidentId id, FileKey key) {
    byte[] personal =
        jdbc.sql("SELECT personal FROM resident.person WHERE resident_id = ?")
            .param(id.value())
            .query(byte[].class)
            .single();
    return json.readValue(key.open(PERSON_PLACE, personal), Person.class);
  }

  private static String keyPlace(ResidentId id) {
    return "resident.person.wrapped_key/" + id.value();
  }

  /** A keyed hash for state, number and birth date together; useless without the key. */
  public byte[] documentHash(ShownDocument document) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.lookup());
      return mac.doFinal(document.canonical().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is not there", e);
    }
  }
}
