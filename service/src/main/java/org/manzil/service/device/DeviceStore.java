package org.manzil.service.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of devices. */
@Component
class DeviceStore {

  private static final String SELECT =
      "SELECT resident_id, key_id, public_key, registered_on, visited_on FROM device.device"
          + " WHERE ended_at IS NULL ";

  private final JdbcClient jdbc;

  DeviceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Device device) {
    jdbc.sql(
            """
            INSERT INTO device.device (resident_id, key_id, public_key, registered_on, visited_on)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            device.resident().value(),
            device.id(),
            PublicPoint.bytes(device.key()),
            device.registeredOn(),
            device.visitedOn())
        .update();
  }

  /** The person's devices, the one registered last first. */
  List<Device> of(ResidentId resident) {
    return jdbc.sql(SELECT + "AND resident_id = ? ORDER BY registered_on DESC, key_id")
        .param(resident.value())
        .query(DeviceStore::device)
        .list();
  }

  Optional<Device> find(UUID id) {
    return jdbc.sql(SELECT + "AND key_id = ?").param(id).query(DeviceStore::device).optional();
  }

  /** Whether there is such a device of that person; only ever later. */
  boolean visited(ResidentId resident, UUID id, LocalDate day) {
    return jdbc.sql(
                """
                UPDATE device.device SET visited_on = GREATEST(visited_on, ?)
                WHERE resident_id = ? AND key_id = ? AND ended_at IS NULL
                """)
            .params(day, resident.value(), id)
            .update()
        > 0;
  }

  void remove(ResidentId resident, UUID id) {
    jdbc.sql("DELETE FROM device.device WHERE resident_id = ? AND key_id = ?")
        .params(resident.value(), id)
        .update();
  }

  /** Ends all of the person's phones, but that one. */
  void endAllBut(ResidentId resident, @Nullable UUID kept, Instant now) {
    jdbc.sql(
            """
            UPDATE device.device SET ended_at = ?
            WHERE resident_id = ? AND ended_at IS NULL AND key_id IS DISTINCT FROM ?::uuid
            """)
        .params(now.atOffset(ZoneOffset.UTC), resident.value())
        .param(kept)
        .update();
  }

  /** Whether one that was ended after that moment goes on. */
  boolean goOn(ResidentId resident, UUID id, Instant endedAfter) {
    return jdbc.sql(
                """
                UPDATE device.device SET ended_at = NULL
                WHERE resident_id = ? AND key_id = ? AND ended_at > ?
                """)
            .params(resident.value(), id, endedAfter.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /** Forgets those that were ended before. */
  void sweep(Instant endedBefore) {
    jdbc.sql("DELETE FROM device.device WHERE ended_at < ?")
        .param(endedBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Device device(ResultSet row, int number) throws SQLException {
    return new Device(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getObject("key_id", UUID.class),
        PublicPoint.key(row.getBytes("public_key")),
        row.getObject("registered_on", LocalDate.class),
        row.getObject("visited_on", LocalDate.class));
  }
}
