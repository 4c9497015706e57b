package org.manzil.service.keys;

import java.util.Locale;

/** The purposes keys serve; each key serves one. */
enum KeyName {
  ISSUER,
  STATUS_LIST,
  RECEIPT,
  TRUST_LIST,
  LOG,
  MASTER,
  LOOKUP;

  /** The entry's name in the key store. */
  String alias() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
