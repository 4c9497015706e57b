package org.manzil.service.identity;

import org.manzil.service.account.Registrar;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom a registrar's word alone stands: whoever can make a person must not decide for them. */
@Repository
public class Vouched {

  private final JdbcClient jdbc;

  Vouched(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether that registrar made the person's file from paper, or handed out the enrolment code by
   * which they count as seen, or a code that opens their file.
   */
  public boolean by(Registrar registrar, ResidentId resident) {
    return jdbc.sql(
            """
            SELECT EXISTS (
                SELECT FROM identity.act
                WHERE resident_id = :resident AND registrar_id = :registrar AND vouched)
              OR EXISTS (
                SELECT FROM identity.handed_out
                WHERE resident_id = :resident AND registrar_id = :registrar)
            """)
        .param("resident", resident.value())
        .param("registrar", registrar.id())
        .query(Boolean.class)
        .single();
  }
}
