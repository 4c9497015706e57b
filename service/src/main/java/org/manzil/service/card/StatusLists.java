package org.manzil.service.card;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.manzil.statuslist.Decoys;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The published status lists. A list is signed anew by whoever asks first after something was
 * revoked, decoys changed, or ten minutes passed; the token is kept in the database, so that all
 * nodes serve the same one and none an older one after a newer one.
 *
 * <p>A revocation is seen within 60 seconds: a cache in between may hold a list for 25 seconds and
 * a verifier for 25 more.
 */
@Service
class StatusLists {

  static final Duration TIME_TO_LIVE = Duration.ofSeconds(25);
  private static final Duration LIFE = Duration.ofHours(24);
  private static final Duration SIGNED_ANEW = Duration.ofMinutes(10);
  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,8}");

  /** A signed list as it is served. */
  record Published(Instant issuedAt, String token, String entityTag) {}

  private final SignedLists store;
  private final OpenLists lists;
  private final AuthorityKeys keys;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final URI base;
  private final Map<Integer, Published> published = new ConcurrentHashMap<>();

  StatusLists(
      SignedLists store,
      OpenLists lists,
      AuthorityKeys keys,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${manzil.base-url}") URI base) {
    this.store = store;
    this.lists = lists;
    this.keys = keys;
    this.transaction = transaction;
    this.clock = clock;
    this.base = base;
  }

  static URI uri(URI base, int list) {
    return URI.create(base + "/status-lists/" + list);
  }

  /**
   * There is a list from the first start on, so that a verifier finds one before the first card.
   */
  @EventListener(ApplicationReadyEvent.class)
  void openFirst() {
    transaction.executeWithoutResult(status -> Objects.requireNonNull(lists.any()));
  }

  /** A list as it stands now, or nothing where there is no such list. */
  Optional<Published> find(String id) {
    return ID.matcher(id).matches() ? find(Integer.parseInt(id)) : Optional.empty();
  }

  private Optional<Published> find(int list) {
    return store
        .head(list)
        .map(head -> isCurrent(head) ? head : signed(list))
        .map(SignedLists.Head::last)
        .map(last -> published(list, last.issuedAt()));
  }

  private Published published(int list, Instant issuedAt) {
    Published known = published.get(list);
    if (known != null && known.issuedAt().equals(issuedAt)) {
      return known;
    }
    String token = store.token(list);
    Published read = new Published(issuedAt, token, entityTag(token));
    published.put(list, read);
    return read;
  }

  private boolean isCurrent(SignedLists.Head head) {
    Instant now = clock.instant();
    SignedLists.Signing last = head.last();
    return last != null
        && last.revision() == head.revision()
        && last.keyId().equals(keys.statusList().id())
        && now.isBefore(last.signAgainAt())
        && !IssuingTime.isFromAWrongClock(now, last.issuedAt());
  }

  private SignedLists.Head signed(int list) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              SignedLists.Head head = store.takeTurn(list);
              return isCurrent(head) ? head : signed(list, head, clock.instant());
            }));
  }

  private SignedLists.Head signed(int list, SignedLists.Head head, Instant now) {
    Instant last = head.last() == null ? null : head.last().issuedAt();
    return IssuingTime.next(now, last)
        .map(issuedAt -> sign(list, head, issuedAt, now))
        .map(signing -> new SignedLists.Head(head.size(), head.revision(), signing))
        .orElse(head);
  }

  private SignedLists.Signing sign(int list, SignedLists.Head head, Instant issuedAt, Instant now) {
    SigningKey key = keys.statusList();
    Optional<Decoys> decoys = lists.decoys(list);
    BitSet bits = store.revoked(list, LocalDate.ofInstant(now, ZoneOffset.UTC));
    decoys.ifPresent(these -> bits.or(these.at(now)));
    String token =
        StatusListToken.sign(
            StatusList.ofRevoked(head.size(), bits),
            uri(base, list),
            issuedAt,
            issuedAt.plus(LIFE),
            TIME_TO_LIVE,
            key.id(),
            key.privateKey());
    Instant tenMinutes = now.plus(SIGNED_ANEW);
    // Signed when decoys change as when somebody is revoked: the moment must not tell them apart.
    Instant again =
        decoys.map(these -> these.nextChange(now)).filter(tenMinutes::isAfter).orElse(tenMinutes);
    SignedLists.Signing signing =
        new SignedLists.Signing(head.revision(), issuedAt, key.id(), again);
    store.publish(list, token, signing);
    return signing;
  }

  /** Weak, since the same list may be sent compressed. */
  private static String entityTag(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
