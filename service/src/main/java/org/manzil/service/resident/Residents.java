package org.manzil.service.resident;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.crypto.Mac;
import org.manzil.service.keys.AuthorityKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
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

  /** Adds a person whose document an office has seen. */
  public ResidentId addSeen(Person person) {
    ResidentId id = ResidentId.random();
    byte[] key = FileKey.randomBytes(random);
    jdbc.sql(
            """
            INSERT INTO resident.person
              (resident_id, wrapped_key, personal, document_hash, seen, created_at)
            VALUES (?, ?, ?, ?, true, ?)
            """)
        .params(
            id.value(),
            master.seal(keyPlace(id), key),
            new FileKey(key).seal(PERSON_PLACE, json.writeValueAsBytes(person)),
            documentHash(person),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return id;
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

  /** One hit or none for state, number and birth date together; useless without the key. */
  private byte[] documentHash(Person person) {
    String text =
        String.join(
            "\n",
            person.nationality(),
            person.documentNumber().toUpperCase(Locale.ROOT).replace(" ", ""),
            person.birthDate());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.lookup());
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is not there", e);
    }
  }
}
