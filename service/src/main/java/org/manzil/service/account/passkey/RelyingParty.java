package org.manzil.service.account.passkey;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.stereotype.Component;

/**
 * What this service asks of authenticators. The user's verification is required, which Spring only
 * prefers; the passkey must be one that is found without a name; its maker is not asked for.
 */
@Component
class RelyingParty {

  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String origin;
  private final PublicKeyCredentialRpEntity entity;

  RelyingParty(@Value("${manzil.base-url}") String baseUrl) {
    URI base = URI.create(baseUrl);
    this.origin =
        base.getScheme()
            + "://"
            + base.getHost()
            + (base.getPort() < 0 ? "" : ":" + base.getPort());
    this.entity = PublicKeyCredentialRpEntity.builder().id(base.getHost()).name("Manzil").build();
  }

  PublicKeyCredentialRpEntity entity() {
    return entity;
  }

  /** The one origin whose pages may speak for us. */
  Set<String> origins() {
    return Set.of(origin);
  }

  PublicKeyCredentialCreationOptions creation(
      PublicKeyCredentialUserEntity user,
      byte[] challenge,
      List<PublicKeyCredentialDescriptor> there) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(entity)
        .user(user)
        .challenge(new Bytes(challenge))
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .timeout(PATIENCE)
        .excludeCredentials(there)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
        .build();
  }

  /** No credential is named: whoever asks learns nothing about who has one. */
  PublicKeyCredentialRequestOptions request(byte[] challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .rpId(entity.getId())
        .challenge(new Bytes(challenge))
        .timeout(PATIENCE)
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }
}
