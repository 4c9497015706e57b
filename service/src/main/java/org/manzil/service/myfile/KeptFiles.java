package org.manzil.service.myfile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.duty.Duties;
import org.manzil.service.duty.OwnDuty;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.site.Formats;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the signed-in person's file in short to the script that keeps it on their own phone. */
@RestController
class KeptFiles {

  private static final int MOST_NOTICES = 50;

  private final Notices notices;
  private final NoticeReceipts receipts;
  private final AnswersInWords answers;
  private final Duties duties;
  private final Obligations obligations;
  private final FileGate gate;
  private final Formats formats;
  private final Clock clock;

  KeptFiles(
      Notices notices,
      NoticeReceipts receipts,
      AnswersInWords answers,
      Duties duties,
      Obligations obligations,
      FileGate gate,
      Formats formats,
      Clock clock) {
    this.notices = notices;
    this.receipts = receipts;
    this.answers = answers;
    this.duties = duties;
    this.obligations = obligations;
    this.gate = gate;
    this.formats = formats;
    this.clock = clock;
  }

  @GetMapping("/my/kept-file")
  ResponseEntity<KeptFile> file(@AuthenticationPrincipal Actor.Resident resident, Locale reader) {
    ResidentId self = resident.id();
    OpenFile file = gate.own(self);
    KeptFile kept =
        new KeptFile(
            self.value().toString(),
            file.person().givenName() + " " + file.person().familyName(),
            formats.moment(clock.instant()),
            notices.of(self).stream()
                .limit(MOST_NOTICES)
                .map(notice -> kept(notice, file, reader))
                .toList(),
            duties.of(self).duties().stream().map(duty -> kept(duty, reader)).toList());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(kept);
  }

  private KeptFile.KeptNotice kept(Notice notice, OpenFile file, Locale reader) {
    Map<?, ?> said =
        notices.content(notice, file).get("notice") instanceof Map<?, ?> answered
            ? answered
            : Map.of();
    return new KeptFile.KeptNotice(
        notice.number(),
        notice.kind(),
        notice.state().code(),
        formats.date(notice.filedAt()),
        answers.of(said, reader),
        address(said),
        receipts.of(notice, file).stream().map(this::kept).toList());
  }

  private static KeptFile.@Nullable KeptAddress address(Map<?, ?> said) {
    return said.get("addressText") instanceof String text
        ? new KeptFile.KeptAddress(said.get("addressId") instanceof String id ? id : null, text)
        : null;
  }

  private KeptFile.KeptReceipt kept(NoticeReceipt receipt) {
    return new KeptFile.KeptReceipt(
        receipt.ordinal(), receipt.what(), formats.moment(receipt.at()));
  }

  private KeptFile.KeptDuty kept(OwnDuty duty, Locale reader) {
    LocalDate last = duty.obligation().lastDay();
    return new KeptFile.KeptDuty(
        duty.obligation().duty().title().in(obligations.speaking(reader)),
        last == null ? null : formats.date(last),
        duty.state().code());
  }
}
