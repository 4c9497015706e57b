package org.manzil.service.myfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manzil.service.desk.Cases;
import org.manzil.service.desk.RecordedAct;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.notice.OwnAct;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Component;

/** All receipts about one notice, in the order of its chain. */
@Component
class NoticeReceipts {

  private final Notices notices;
  private final Cases cases;

  NoticeReceipts(Notices notices, Cases cases) {
    this.notices = notices;
    this.cases = cases;
  }

  List<NoticeReceipt> of(Notice notice, OpenFile file) {
    List<NoticeReceipt> receipts = new ArrayList<>();
    receipts.add(
        new NoticeReceipt(
            1, "notice", "notice", notice.filedAt(), () -> notices.receipt(notice, file)));
    notices.acts(notice, file).stream().map(act -> of(act, file)).forEach(receipts::add);
    cases.acts(notice, file).stream().map(act -> of(act, file)).forEach(receipts::add);
    receipts.sort(Comparator.comparingInt(NoticeReceipt::ordinal));
    return receipts;
  }

  private NoticeReceipt of(OwnAct act, OpenFile file) {
    String kind = act.kind().code();
    return new NoticeReceipt(act.ordinal(), kind, kind, act.at(), () -> notices.receipt(act, file));
  }

  private NoticeReceipt of(RecordedAct act, OpenFile file) {
    return new NoticeReceipt(
        act.ordinal(), "decision", act.act().code(), act.at(), () -> cases.receipt(act, file));
  }
}
