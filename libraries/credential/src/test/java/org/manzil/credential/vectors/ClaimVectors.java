package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.ReasonCode;

/** Presentations that fall at the claims or at the status. */
final class ClaimVectors {
  private static final long NOW = Forge.NOW.getEpochSecond();

  private ClaimVectors() {}

  static void write(VectorBook book) {
    claim(book, "another vct", TYPE_OF_CREDENTIAL_NOT_EXPECTED, "vct", "urn:manzil:card:1");
    claim(
        book,
        "vct as an address",
        TYPE_OF_CREDENTIAL_NOT_EXPECTED,
        "vct",
        "http://127.0.0.1:9/vct");
    claim(
        book,
        "known as other types alone",
        TYPE_OF_CREDENTIAL_NOT_EXPECTED,
        Map.of("vct", "urn:example:a:1", "aka_vcts", List.of("urn:example:b:1")));
    claim(
        book,
        "aka_vcts that is text",
        CLAIM_MALFORMED,
        Map.of("vct", "urn:example:a:1", "aka_vcts", Forge.TYPE));
    claim(
        book,
        "aka_vcts that holds a number",
        CLAIM_MALFORMED,
        Map.of("vct", "urn:example:a:1", "aka_vcts", List.of(Forge.TYPE, 1L)));
    claim(book, "vct that is a list", CLAIM_MALFORMED, "vct", List.of(Forge.TYPE));
    without(book, "no vct", CLAIM_MISSING, "vct");
    without(book, "no exp", CLAIM_MISSING, "exp");
    claim(book, "exp as text", CLAIM_MALFORMED, "exp", "1900000000");
    claim(book, "exp with a fraction", CLAIM_MALFORMED, "exp", new BigDecimal("1900000000.5"));
    claim(book, "exp null", CLAIM_MALFORMED, "exp", null);
    claim(book, "exp beyond the year 9999", CLAIM_MALFORMED, "exp", 253_402_300_800L);
    claim(book, "exp negative", CLAIM_MALFORMED, "exp", -1L);
    claim(book, "expired a minute ago", EXPIRED, "exp", NOW - 60);
    claim(book, "expired a year ago", EXPIRED, "exp", NOW - 31_536_000);
    claim(book, "nbf a minute and a second ahead", NOT_YET_VALID, "nbf", NOW + 61);
    claim(book, "nbf as text", CLAIM_MALFORMED, "nbf", "0");
    claim(book, "iat a minute and a second ahead", ISSUED_IN_FUTURE, "iat", NOW + 61);
    status(book);
  }

  private static void status(VectorBook book) {
    book.refused("revoked", REVOKED, Forge.oneFact(), answer("revoked"));
    book.refused("not in the list", STATUS_NOT_LISTED, Forge.oneFact(), answer("not-listed"));
    Forge longLived = Forge.oneFact();
    longLived.payload.remove("status");
    longLived.payload.put("exp", NOW + 32 * 86_400);
    book.refused("no status, long-lived", STATUS_MISSING, longLived);
    Forge undated = Forge.oneFact();
    undated.payload.remove("status");
    undated.payload.remove("iat");
    book.refused("no status, no iat", STATUS_MISSING, undated);
    claim(book, "status null", STATUS_MALFORMED, "status", null);
    claim(book, "status without a list", STATUS_MALFORMED, "status", Map.of("other", 1L));
    list(book, "a negative index", "idx", -1L);
    list(book, "an index as text", "idx", "7");
    list(book, "no uri", "uri", null);
    list(book, "a uri that is none", "uri", "http://[");
  }

  private static void list(VectorBook book, String name, String member, @Nullable Object value) {
    Map<String, @Nullable Object> list =
        Forge.mutable("idx", 7L, "uri", Forge.ISSUER + "/status-lists/1");
    list.put(member, value);
    claim(
        book, "status list with " + name, STATUS_MALFORMED, "status", Map.of("status_list", list));
  }

  private static Map<String, @Nullable Object> answer(String answer) {
    return VectorBook.policy(
        "status", Forge.mutable("answer", answer, "asOf", "2026-11-22T09:58:00Z"));
  }

  private static void claim(
      VectorBook book, String name, ReasonCode reason, String claim, @Nullable Object value) {
    claim(book, name, reason, Forge.mutable(claim, value));
  }

  private static void claim(
      VectorBook book,
      String name,
      ReasonCode reason,
      Map<String, ? extends @Nullable Object> claims) {
    Forge forge = Forge.oneFact();
    forge.payload.putAll(claims);
    book.refused(name, reason, forge);
  }

  private static void without(VectorBook book, String name, ReasonCode reason, String claim) {
    Forge forge = Forge.oneFact();
    forge.payload.remove(claim);
    book.refused(name, reason, forge);
  }
}
