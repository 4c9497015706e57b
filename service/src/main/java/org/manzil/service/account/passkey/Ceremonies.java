package org.manzil.service.account.passkey;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.KeyHolders;
import org.manzil.service.resident.ResidentId;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * WebAuthn's two ceremonies (Level 3 §7.1 and §7.2): Spring Security and webauthn4j check what
 * authenticators answer; what they leave out is checked here.
 */
@Component
class Ceremonies {

  /** Where the counter stands in authenticator data (§6.1): after a hash and the flags. */
  private static final int COUNTER_AT = 33;

  private final KeyHolders holders;
  private final PasskeyRecords records;
  private final WebAuthnRelyingPartyOperations operations;

  Ceremonies(KeyHolders holders, PasskeyRecords records, Handles handles, RelyingParty party) {
    this.holders = holders;
    this.records = records;
    this.operations =
        new Webauthn4JRelyingPartyOperations(handles, records, party.entity(), party.origins());
  }

  void add(String answer, PublicKeyCredentialCreationOptions options, String madeWith)
      throws PasskeyRefused {
    var passkey = new RelyingPartyPublicKey(PasskeyJson.attestation(answer), madeWith);
    refusing(
        () ->
            operations.registerCredential(
                new ImmutableRelyingPartyRegistrationRequest(options, passkey)));
  }

  ResidentId signIn(String answer, PublicKeyCredentialRequestOptions options)
      throws PasskeyRefused {
    PublicKeyCredential<AuthenticatorAssertionResponse> credential = PasskeyJson.assertion(answer);
    CredentialRecord passkey = owned(credential);
    refuseACopy(passkey, credential.getResponse().getAuthenticatorData());
    refusing(
        () -> operations.authenticate(new RelyingPartyAuthenticationRequest(options, credential)));
    return holders
        .of(passkey.getUserEntityUserId().getBytes())
        .orElseThrow(PasskeyRefused::notOurs);
  }

  /**
   * §7.2 step 6, which Spring leaves out: the handle the authenticator kept must be that of the
   * passkey's owner.
   */
  private CredentialRecord owned(PublicKeyCredential<AuthenticatorAssertionResponse> credential)
      throws PasskeyRefused {
    Bytes handle = credential.getResponse().getUserHandle();
    CredentialRecord record = records.findByCredentialId(credential.getRawId());
    if (handle == null || record == null || !handle.equals(record.getUserEntityUserId())) {
      throw PasskeyRefused.notOurs();
    }
    return record;
  }

  /**
   * §7.2 step 22 leaves open what a counter that goes backwards means; here it is refused. Passkeys
   * that are kept on several devices do not count at all, and whoever is refused wrongly has other
   * ways in.
   */
  private static void refuseACopy(CredentialRecord passkey, @Nullable Bytes authenticatorData)
      throws PasskeyRefused {
    if (authenticatorData == null || authenticatorData.getBytes().length < COUNTER_AT + 4) {
      throw PasskeyRefused.notOurs();
    }
    int raw = ByteBuffer.wrap(authenticatorData.getBytes()).getInt(COUNTER_AT);
    long count = Integer.toUnsignedLong(raw);
    long before = passkey.getSignatureCount();
    if ((count > 0 || before > 0) && count <= before) {
      throw PasskeyRefused.copied();
    }
  }

  /**
   * What authenticators answer is anybody's bytes, so whatever goes wrong while reading them is
   * their fault; a database that is away is not.
   */
  private static void refusing(Runnable ceremony) throws PasskeyRefused {
    try {
      ceremony.run();
    } catch (DataAccessException e) {
      throw e;
    } catch (RuntimeException e) {
      throw PasskeyRefused.notOurs();
    }
  }
}
