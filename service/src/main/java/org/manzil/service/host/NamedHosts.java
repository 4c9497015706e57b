package org.manzil.service.host;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.SeenByHost;
import org.springframework.stereotype.Component;

/** Tells whether a link is still for the host whom the notice names. */
@Component
class NamedHosts {

  private final AuthorityKeys keys;

  NamedHosts(AuthorityKeys keys) {
    this.keys = keys;
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
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.lookup());
      mac.update(("host link\n" + resident.value() + "\n").getBytes(StandardCharsets.US_ASCII));
      mac.update(host.name().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(host.contact().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
