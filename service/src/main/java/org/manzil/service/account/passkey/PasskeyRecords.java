package org.manzil.service.account.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.KeyHolders;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as Spring Security reads and writes them; a record's label is what made it. */
@Component
class PasskeyRecords implements UserCredentialRepository {

  private static final String SELECT =
      """
      SELECT h.user_handle, p.credential_id, p.attestation, p.sign_count, p.transports, p.made_with,
        p.made_at, p.last_used_at
      FROM account.passkey p JOIN account.key_holder h USING (resident_id)
      """;

  private final JdbcClient jdbc;
  private final KeyHolders holders;
  private final Clock clock;

  PasskeyRecords(JdbcClient jdbc, KeyHolders holders, Clock clock) {
    this.jdbc = jdbc;
    this.holders = holders;
    this.clock = clock;
  }

  /** A new passkey, or the use of one: then only its counter and its last use change. */
  @Override
  public void save(CredentialRecord passkey) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    ResidentId resident =
        holders
            .of(passkey.getUserEntityUserId().getBytes())
            .orElseThrow(IllegalStateException::new);
    Bytes attestation = passkey.getAttestationObject();
    jdbc.sql(
            """
            INSERT INTO account.passkey AS there (resident_id, credential_id, attestation,
              sign_count, transports, made_with, made_at)
            VALUES (:resident, :id, :attestation, :count, :transports, :madeWith, :now)
            ON CONFLICT (resident_id, credential_id) DO UPDATE
            SET sign_count = greatest(there.sign_count, excluded.sign_count), last_used_at = :now
            """)
        .param("resident", resident.value())
        .param("id", passkey.getCredentialId().getBytes())
        .param("attestation", attestation == null ? new byte[0] : attestation.getBytes())
        .param("count", passkey.getSignatureCount())
        .param("transports", written(passkey.getTransports()))
        .param("madeWith", passkey.getLabel())
        .param("now", now)
        .update();
  }

  @Override
  public void delete(Bytes credentialId) {
    throw new UnsupportedOperationException("removed by their owners alone");
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return jdbc.sql(SELECT + " WHERE p.credential_id = ?")
        .param(credentialId.getBytes())
        .query((row, n) -> passkey(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql(SELECT + " WHERE h.user_handle = ? ORDER BY p.made_at")
        .param(handle.getBytes())
        .query((row, n) -> passkey(row))
        .list();
  }

  private static CredentialRecord passkey(ResultSet row) throws SQLException {
    Instant made = row.getObject("made_at", OffsetDateTime.class).toInstant();
    OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .userEntityUserId(new Bytes(row.getBytes("user_handle")))
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .signatureCount(row.getLong("sign_count"))
        .uvInitialized(true)
        .transports(read(row.getString("transports")))
        .label(row.getString("made_with"))
        .created(made)
        // The builder's own default would be a clock that is not ours.
        .lastUsed(used == null ? made : used.toInstant())
        .build();
  }

  private static String written(Set<AuthenticatorTransport> transports) {
    return transports.stream()
        .map(AuthenticatorTransport::getValue)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Set<AuthenticatorTransport> read(String transports) {
    return Arrays.stream(transports.split(" "))
        .filter(PasskeyJson.TRANSPORTS::contains)
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
