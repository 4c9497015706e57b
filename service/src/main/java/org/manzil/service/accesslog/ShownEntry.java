package org.manzil.service.accesslog;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.transparencylog.entry.CanonicalJson;
import org.manzil.transparencylog.note.TlogProof;

/**
 * What it takes to check an entry on a page.
 *
 * @param index null while the log does not answer
 * @param content the entry's content in its canonical form
 */
public record ShownEntry(
    @Nullable Long index, String content, String salt, @Nullable String proof) {

  /** An entry is shown even while the log cannot prove it. */
  public static ShownEntry of(SaltedEntry entry, TransparencyLog log) {
    Optional<TlogProof> proof = log.proof(entry.id());
    return new ShownEntry(
        proof.map(TlogProof::index).orElse(null),
        CanonicalJson.text(entry.content()),
        Base64.getUrlEncoder().withoutPadding().encodeToString(entry.salt()),
        proof.map(TlogProof::encode).orElse(null));
  }
}
