package org.manzil.service.myfile;

import java.util.Locale;
import java.util.Optional;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Service;

/** The receipts of filings on paper, for desks: the very PDF that the person has. */
@Service
public class FirstReceipts {

  private final Notices notices;
  private final NoticeReceipts receipts;
  private final ReceiptSheets sheets;

  FirstReceipts(Notices notices, NoticeReceipts receipts, ReceiptSheets sheets) {
    this.notices = notices;
    this.receipts = receipts;
    this.sheets = sheets;
  }

  /** The name of its file. */
  public static String name(Notice notice) {
    return ReceiptSheets.name(notice, 1) + ".pdf";
  }

  /** The PDF in the reader's language and the local one; empty while the log takes no entries. */
  public Optional<byte[]> pdf(Notice notice, OpenFile file, Locale reader) {
    return notices
        .receipt(notice, file)
        .map(
            receipt ->
                sheets.pdf(notice, file, receipts.of(notice, file).getFirst(), receipt, reader));
  }
}
