package org.manzil.acceptance.faults;

import java.io.IOException;
import java.util.Map;
import org.manzil.acceptance.Api;

/**
 * A notice that was acknowledged with its receipt.
 *
 * @param body the answer, byte for byte
 */
record Filed(String token, String key, Map<String, Object> notice, String number, byte[] body) {

  /** Files the same again with the same key. */
  Api.Answer again(Api api) throws IOException, InterruptedException {
    return api.file(token, key, notice);
  }
}
