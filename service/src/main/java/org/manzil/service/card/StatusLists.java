package org.manzil.service.card;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The published status lists; signed anew when something was revoked, and before they age. */
@Service
class StatusLists {

  private static final Duration LIFE = Duration.ofHours(24);
  static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);
  private static final Duration FRESH = Duration.ofMinutes(10);

  private record Signed(long revision, Instant at, String token) {}

  private final CardStore store;
  private final AuthorityKeys keys;
  private final Clock clock;
  private final URI base;
  private final Map<Integer, Signed> signed = new ConcurrentHashMap<>();

  StatusLists(
      CardStore store, AuthorityKeys keys, Clock clock, @Value("${manzil.base-url}") URI base) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.base = base;
  }

  static URI uri(URI base, int list) {
    return URI.create(base + "/status-lists/" + list);
  }

  /** The token of a list, or nothing where there is no such list. */
  Optional<String> token(String id) {
    return Integer.toString(CardStore.LIST).equals(id)
        ? Optional.of(current(CardStore.LIST))
        : Optional.empty();
  }

  private String current(int list) {
    CardStore.ListHead head = store.head(list);
    Instant now = clock.instant();
    return signed
        .compute(
            list,
            (id, before) ->
                before != null
                        && before.revision() == head.revision()
                        && Duration.between(before.at(), now).abs().compareTo(FRESH) < 0
                    ? before
                    : sign(list, head, now))
        .token();
  }

  private Signed sign(int list, CardStore.ListHead head, Instant now) {
    SigningKey key = keys.statusList();
    StatusList bits = StatusList.ofRevoked(head.size(), store.revoked(list));
    String token =
        StatusListToken.sign(
            bits, uri(base, list), now, now.plus(LIFE), TIME_TO_LIVE, key.id(), key.privateKey());
    return new Signed(head.revision(), now, token);
  }
}
