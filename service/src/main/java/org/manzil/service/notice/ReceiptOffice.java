package org.manzil.service.notice;

import java.util.Optional;
import org.manzil.receipt.ReceiptWriter;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.manzil.service.log.LogUnavailableException;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.OpenFile;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.stereotype.Component;

/** Gives each notice its one receipt, and only once the log has taken the entry. */
@Component
class ReceiptOffice {

  private final NoticeStore store;
  private final TransparencyLog log;
  private final AuthorityKeys keys;

  ReceiptOffice(NoticeStore store, TransparencyLog log, AuthorityKeys keys) {
    this.store = store;
    this.log = log;
    this.keys = keys;
  }

  /** The receipt file, the same bytes every time; empty while the log takes no entries. */
  Optional<byte[]> receipt(Notice notice, OpenFile file) {
    Optional<byte[]> kept = kept(notice, file);
    if (kept.isPresent()) {
      return kept;
    }
    try {
      byte[] receipt = write(notice, file);
      // Kept before it is handed out, so that a retry after a crash gives the same bytes.
      store.keepReceipt(notice, file.seal(NoticeStore.receiptPlace(notice.number()), receipt));
      return kept(notice, file);
    } catch (LogUnavailableException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> kept(Notice notice, OpenFile file) {
    return store
        .receipt(notice)
        .map(sealedBytes -> file.open(NoticeStore.receiptPlace(notice.number()), sealedBytes));
  }

  private byte[] write(Notice notice, OpenFile file) {
    byte[] sealedBytes = store.content(notice);
    SaltedEntry entry =
        SealedEntry.decode(file.open(NoticeStore.contentPlace(notice.number()), sealedBytes));
    TlogProof proof = log.awaitProof(entry.id());
    SigningKey key = keys.receipt();
    return new ReceiptWriter(key.id(), key.privateKey())
        .write(entry.content(), entry.salt(), proof);
  }
}
