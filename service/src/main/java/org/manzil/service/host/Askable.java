package org.manzil.service.host;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.duty.MailAddress;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeState;
import org.manzil.service.resident.SeenByHost;

/** Whether anybody is asked about a notice. */
final class Askable {

  private Askable() {}

  /** One that says where somebody lives, and that stands or may yet. */
  static boolean alive(Notice notice) {
    return !"departure".equals(notice.kind())
        && notice.state() != NoticeState.WITHDRAWN
        && notice.state() != NoticeState.REFUSED;
  }

  /** The same, where the notice names who provides a dwelling at an address. */
  static boolean offered(Notice notice, Map<String, ? extends @Nullable Object> content) {
    return alive(notice)
        && content.get("notice") instanceof Map<?, ?> said
        && said.get("addressText") instanceof String address
        && !address.isBlank()
        && !"none".equals(said.get("dwelling"))
        && said.get("host") != null;
  }

  /** Whom the notice names as the host, if anybody. */
  static SeenByHost.@Nullable Named host(Map<String, ? extends @Nullable Object> content) {
    return content.get("notice") instanceof Map<?, ?> said
        ? SeenByHost.Named.of(said.get("host"))
        : null;
  }

  /** The host's mail address, if the notice names one. */
  static Optional<String> address(Map<String, ? extends @Nullable Object> content) {
    return content.get("notice") instanceof Map<?, ?> said
            && said.get("host") instanceof Map<?, ?> host
            && host.get("contact") instanceof String contact
        ? MailAddress.read(contact)
        : Optional.empty();
  }
}
