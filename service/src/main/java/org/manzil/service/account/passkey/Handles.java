package org.manzil.service.account.passkey;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.KeyHolders;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.site.Formats;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * What an authenticator keeps about a person: a random handle, and for a name the moment the
 * passkey was made. The page lets the person give it another name, which we never see.
 */
@Component
class Handles implements PublicKeyCredentialUserEntityRepository {

  private final KeyHolders holders;
  private final Formats formats;
  private final Clock clock;

  Handles(KeyHolders holders, Formats formats, Clock clock) {
    this.holders = holders;
    this.formats = formats;
    this.clock = clock;
  }

  PublicKeyCredentialUserEntity of(ResidentId resident) {
    return entity(new Bytes(holders.handle(resident)));
  }

  private PublicKeyCredentialUserEntity entity(Bytes handle) {
    String name = "Manzil " + formats.moment(clock.instant());
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle)
        .name(name)
        .displayName(name)
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return holders.of(handle.getBytes()).map(resident -> entity(handle)).orElse(null);
  }

  @Override
  public PublicKeyCredentialUserEntity findByUsername(String name) {
    return of(new ResidentId(UUID.fromString(name)));
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("made by KeyHolders");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("kept as long as the person is");
  }
}
