package org.manzil.service.host;

import java.security.MessageDigest;
import org.manzil.service.keys.KeyedHash;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.SeenByHost;
import org.springframework.stereotype.Component;

/** Tells whether a link is still for the host whom the notice names. */
@Component
class NamedHosts {

  private final KeyedHash hashes;

  NamedHosts(KeyedHash hashes) {
    this.hashes = hashes;
  }

  /** Whether the link was made for the host whom that notice of the same person names. */
  boolean same(HostLink link, SeenByHost notice) {
    return notice.host() != null
        && (link.hostHash() == null
            || MessageDigest.isEqual(link.hostHash(), hash(link.resident(), notice.host())));
  }

  /**
   * Name and contact under the authority's key, so that the table answers no guesses; and under the
   * person, so that two who live with one host have nothing in common in it.
   */
  byte[] hash(ResidentId resident, SeenByHost.Named host) {
    return hashes.of("host link", resident.value().toString(), host.name(), host.contact());
  }
}
