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
    require(hasFewDisclosures(text), ReasonCode.TOO_MANY_DISCLOSURES, "more than 64 disclosures");
    try {
      return new UnverifiedSdJwt(
          text.substring(0, lastTilde + 1),
          UnverifiedJws.parse(text.substring(0, firstTilde)),
          disclosures(text, firstTilde + 1),
          keyBinding(text.substring(lastTilde + 1)));
    } catch (MalformedException e) {
      throw new RefusedException(reason(e), String.valueOf(e.getMessage()));
    }
  }

  private static boolean hasFewDisclosures(String text) {
    int tildes = 0;
    for (int at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
      tildes++;
    }
    return tildes - 1 <= UnverifiedSdJwt.MAX_DISCLOSURES;
  }

  private static List<UnverifiedDisclosure> disclosures(String text, int from)
      throws MalformedException, RefusedException {
    List<UnverifiedDisclosure> disclosures = new ArrayList<>();
    int start = from;
    for (int end = text.indexOf('~', start); end >= 0; end = text.indexOf('~', start)) {
      require(end > start, ReasonCode.MALFORMED_PRESENTATION, "an empty disclosure");
      String encoded = text.substring(start, end);
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
