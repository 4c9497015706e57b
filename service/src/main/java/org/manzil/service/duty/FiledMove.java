package org.manzil.service.duty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeState;

/** A notice that is filed and not withdrawn, and the day it is about. */
record FiledMove(Notice notice, LocalDate since) {

  NoticeKind kind() {
    return NoticeKind.valueOf(notice.kind().toUpperCase(Locale.ROOT));
  }

  boolean refused() {
    return notice.state() == NoticeState.REFUSED;
  }

  LocalDate filedOn(ZoneId zone) {
    return LocalDate.ofInstant(notice.filedAt(), zone);
  }
}
