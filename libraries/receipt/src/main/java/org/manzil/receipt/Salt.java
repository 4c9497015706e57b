package org.manzil.receipt;

import java.util.Base64;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.StrictBase64;
import org.manzil.transparencylog.entry.EntryCommitment;

/** The 32 bytes that hide an entry's content in the log, spelled in base64url. */
record Salt(String base64url) {

  Salt {
    if (StrictBase64.decodeUrl(base64url).length != EntryCommitment.SALT_BYTES) {
      throw new MalformedException("a salt has 32 bytes");
    }
  }

  static Salt of(byte[] bytes) {
    return new Salt(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] bytes() {
    return StrictBase64.decodeUrl(base64url);
  }
}
