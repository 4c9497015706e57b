package org.manzil.service.duty;

import java.util.UUID;
import org.manzil.service.notice.NoticeCorrected;
import org.manzil.service.notice.NoticeFiled;
import org.manzil.service.notice.NoticeMoved;
import org.manzil.service.resident.ResidentId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has reminders follow what becomes of a person's notices. */
@Component
class NoticeFollower {

  private final Duties duties;

  NoticeFollower(Duties duties) {
    this.duties = duties;
  }

  @ApplicationModuleListener
  void on(NoticeFiled notice) {
    follow(notice.resident());
  }

  @ApplicationModuleListener
  void on(NoticeCorrected notice) {
    follow(notice.resident());
  }

  @ApplicationModuleListener
  void on(NoticeMoved notice) {
    follow(notice.resident());
  }

  private void follow(UUID resident) {
    duties.follow(new ResidentId(resident));
  }
}
