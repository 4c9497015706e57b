package org.manzil.service.account.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.KeyHolders;
import org.manzil.service.account.WayInLost;
import org.manzil.service.resident.ResidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's passkeys. */
@Service
public class Passkeys {

  /** More than anybody needs; the list and what browsers are told stay small. */
  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final KeyHolders holders;
  private final PasskeyRecords records;
  private final Handles handles;
  private final RelyingParty party;
  private final Challenges challenges;
  private final Ceremonies ceremonies;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Passkeys(
      JdbcClient jdbc,
      KeyHolders holders,
      PasskeyRecords records,
      Handles handles,
      RelyingParty party,
      Challenges challenges,
      Ceremonies ceremonies,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.holders = holders;
    this.records = records;
    this.handles = handles;
    this.party = party;
    this.challenges = challenges;
    this.ceremonies = ceremonies;
    this.events = events;
    this.clock = clock;
  }

  /** What a browser is asked for a sign-in: JSON of PublicKeyCredentialRequestOptions. */
  public String signInOptions(HttpServletResponse response) {
    return PasskeyJson.write(party.request(challenges.give(null, response)));
  }

  /**
   * Whom an answer signs in.
   *
   * @param answer JSON of the browser's PublicKeyCredential
   */
  @Transactional
  public ResidentId signIn(String answer, HttpServletRequest request) throws PasskeyRefused {
    byte[] challenge = challenges.take(null, request).orElseThrow(PasskeyRefused::tooLate);
    return ceremonies.signIn(answer, party.request(challenge));
  }

  /** Takes the same answer from somebody who is signed in; it must be by a passkey of theirs. */
  @Transactional
  public void confirm(ResidentId resident, String answer, HttpServletRequest request)
      throws PasskeyRefused {
    byte[] challenge = challenges.take(null, request).orElseThrow(PasskeyRefused::tooLate);
    if (!ceremonies.signIn(answer, party.request(challenge)).equals(resident)) {
      throw PasskeyRefused.notOurs();
    }
  }

  /** What a browser is asked for a new passkey: JSON of PublicKeyCredentialCreationOptions. */
  @Transactional
  public String creationOptions(ResidentId resident, HttpServletResponse response) {
    byte[] challenge = challenges.give(resident, response);
    return PasskeyJson.write(
        party.creation(handles.of(resident), challenge, descriptors(resident)));
  }

  /**
   * Keeps a new passkey.
   *
   * @param answer JSON of the browser's PublicKeyCredential
   * @param madeWith the kind of browser, in words
   */
  @Transactional
  public void add(ResidentId resident, String answer, String madeWith, HttpServletRequest request)
      throws PasskeyRefused {
    byte[] challenge = challenges.take(resident, request).orElseThrow(PasskeyRefused::tooLate);
    holders.lock(resident);
    if (of(resident).size() >= MOST) {
      throw PasskeyRefused.tooMany();
    }
    ceremonies.add(answer, party.creation(handles.of(resident), challenge, List.of()), madeWith);
  }

  /** The person's passkeys, the oldest first. */
  public List<Passkey> of(ResidentId resident) {
    return recordsOf(resident).stream().map(Passkey::of).toList();
  }

  /**
   * Removes a passkey, unless nothing would be left to come back with.
   *
   * @param keptPhone the phone that may go on filing by itself; all others of theirs no longer may
   * @return whether it may go; a passkey that is not there has gone
   */
  @Transactional
  public boolean remove(ResidentId resident, String id, @Nullable UUID keptPhone) {
    holders.lock(resident);
    Optional<byte[]> credential = PasskeyJson.bytes(id);
    if (credential.isEmpty()) {
      return true;
    }
    if (!holders.hasWayInBesides(resident, credential.get(), clock.instant())) {
      return false;
    }
    jdbc.sql("DELETE FROM account.passkey WHERE resident_id = ? AND credential_id = ?")
        .params(resident.value(), credential.get())
        .update();
    events.publishEvent(new WayInLost(resident, keptPhone));
    return true;
  }

  private List<PublicKeyCredentialDescriptor> descriptors(ResidentId resident) {
    return recordsOf(resident).stream()
        .map(
            passkey ->
                PublicKeyCredentialDescriptor.builder()
                    .id(passkey.getCredentialId())
                    .transports(passkey.getTransports())
                    .build())
        .toList();
  }

  private List<CredentialRecord> recordsOf(ResidentId resident) {
    return records.findByUserId(new Bytes(holders.handle(resident)));
  }
}
