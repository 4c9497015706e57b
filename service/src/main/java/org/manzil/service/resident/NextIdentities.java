package org.manzil.service.resident;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The new documents and names of people whose document was seen. Each waits, sealed, for an office;
 * until then nothing else of the service goes by it.
 */
@Service
public class NextIdentities {

  static final String PLACE = "resident.next_identity.personal";

  /** What the document in hand has to be. */
  public record ToBeSeen(byte[] documentHash, ShownName name) {

    /** Whether it is, in all. */
    public boolean is(byte[] otherHash, ShownName otherName) {
      return MessageDigest.isEqual(documentHash, otherHash) && name.equals(otherName);
    }
  }

  private final Residents residents;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  NextIdentities(Residents residents, JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.residents = residents;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Whether that person states another document than the one seen. */
  public boolean isStated(ResidentId resident) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM resident.next_identity WHERE resident_id = ?)")
        .param(resident.value())
        .query(Boolean.class)
        .single();
  }

  /** What that person states next, for whoever opened their file. */
  public Optional<NextIdentity> of(ResidentId resident, OpenFile file) {
    return jdbc.sql(
            "SELECT next_id, personal, stated_at FROM resident.next_identity WHERE resident_id = ?")
        .param(resident.value())
        .query(
            (row, n) ->
                new NextIdentity(
                    row.getObject(1, UUID.class),
                    json.readValue(file.open(PLACE, row.getBytes(2)), Person.class),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Keeps it in place of what was stated so before; false where no document was seen yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean state(ResidentId resident, Person person) {
    if (residents.hold(resident) != Identity.SEEN) {
      return false;
    }
    jdbc.sql(
            """
            INSERT INTO resident.next_identity (resident_id, next_id, personal, stated_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (resident_id) DO UPDATE SET
              next_id = EXCLUDED.next_id, personal = EXCLUDED.personal,
              stated_at = EXCLUDED.stated_at
            """)
        .params(resident.value(), UUID.randomUUID())
        .param(residents.seal(resident, PLACE, person))
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }

  /** Forgets it; false if it is not that any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean takeBack(ResidentId resident, UUID id) {
    Identity unused = residents.hold(resident);
    return jdbc.sql("DELETE FROM resident.next_identity WHERE resident_id = ? AND next_id = ?")
            .params(resident.value(), id)
            .update()
        == 1;
  }

  /** What a desk compares with; until the transaction ends the person states nothing else. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<ToBeSeen> toBeSeen(ResidentId resident) {
    Identity unused = residents.hold(resident);
    return held(resident)
        .map(
            person ->
                new ToBeSeen(residents.documentHash(person.document()), ShownName.of(person)));
  }

  /**
   * Puts it in the place of what was seen before; true if the person is the same but for their
   * document.
   *
   * @throws DuplicateKeyException if that document was seen for somebody else
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean becomeSeen(ResidentId resident) {
    Identity unused = residents.hold(resident);
    Person next = held(resident).orElseThrow();
    boolean same = residents.replaceSeen(resident, next);
    jdbc.sql("DELETE FROM resident.next_identity WHERE resident_id = ?")
        .param(resident.value())
        .update();
    return same;
  }

  private Optional<Person> held(ResidentId resident) {
    return jdbc.sql("SELECT personal FROM resident.next_identity WHERE resident_id = ?")
        .param(resident.value())
        .query(byte[].class)
        .optional()
        .map(bytes -> residents.stated(resident, PLACE, bytes));
  }
}
