package org.manzil.service.duty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.notice.Notice;

/** A notice that is filed and stands, and the day it is about. */
record FiledMove(Notice notice, LocalDate since) {

  NoticeKind kind() {
    return NoticeKind.valueOf(notice.kind().toUpperCase(Locale.ROOT));
  }

  LocalDate filedOn(ZoneId zone) {
    return LocalDate.ofInstant(notice.filedAt(), zone);
  }
}
