package org.manzil.credential.sdjwt;

import static org.manzil.credential.reason.RefusedException.require;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.Base64Url;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;
import org.manzil.jose.UnverifiedJws;

/** Size, split, strict base64url and strict JSON of every part, before any cryptography. */
final class SplitStep {
  private SplitStep() {}

  static UnverifiedSdJwt split(String text) throws RefusedException {
    require(text.length() <= UnverifiedSdJwt.MAX_LENGTH, ReasonCode.TOO_LARGE, "over 32 KiB");
    int firstTilde = text.indexOf('~');
    int lastTilde = text.lastIndexOf('~');
    require(firstTilde > 0, ReasonCode.MALFORMED_PRESENTATION, "not an SD-JWT");
    long disclosures = text.chars().filter(c -> c == '~').count() - 1;
    require(
        disclosures <= UnverifiedSdJwt.MAX_DISCLOSURES,
        ReasonCode.TOO_MANY_DISCLOSURES,
        "more than 64 disclosures");
    try {
      return new UnverifiedSdJwt(
          text.substring(0, lastTilde + 1),
          UnverifiedJws.parse(text.substring(0, firstTilde)),
          disclosures(text.substring(firstTilde + 1, lastTilde + 1)),
          keyBinding(text.substring(lastTilde + 1)));
    } catch (MalformedException e) {
      throw new RefusedException(reason(e), String.valueOf(e.getMessage()));
    }
  }

  private static List<UnverifiedDisclosure> disclosures(String terminated)
      throws MalformedException, RefusedException {
    List<UnverifiedDisclosure> disclosures = new ArrayList<>();
    int start = 0;
    while (start < terminated.length()) {
      int end = terminated.indexOf('~', start);
      require(end > start, ReasonCode.MALFORMED_PRESENTATION, "an empty disclosure");
      String encoded = terminated.substring(start, end);
      disclosures.add(
          new UnverifiedDisclosure(encoded, StrictJson.value(Base64Url.decode(encoded))));
      start = end + 1;
    }
    return disclosures;
  }

  private static @Nullable UnverifiedJws keyBinding(String text) throws MalformedException {
    return text.isEmpty() ? null : UnverifiedJws.parse(text);
  }

  private static ReasonCode reason(MalformedException e) {
    return switch (e.form()) {
      case BASE64URL -> ReasonCode.MALFORMED_BASE64URL;
      case JSON -> ReasonCode.MALFORMED_JSON;
      case JWS -> ReasonCode.MALFORMED_PRESENTATION;
    };
  }
}
