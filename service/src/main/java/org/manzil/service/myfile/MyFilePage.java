package org.manzil.service.myfile;

import java.util.List;
import org.manzil.service.accesslog.AccessLog;
import org.manzil.service.account.Actor;
import org.manzil.service.account.ActorAuthentication;
import org.manzil.service.account.SignedInBy;
import org.manzil.service.identity.HandedOutCodes;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Drafts;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeState;
import org.manzil.service.notice.Notices;
import org.manzil.service.report.Reports;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.NextIdentities;
import org.manzil.service.resident.OpenFile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page a person starts from. */
@Controller
class MyFilePage {

  private static final int LATELY = 3;

  private final Notices notices;
  private final Drafts drafts;
  private final AccessLog accesses;
  private final FileGate gate;
  private final Reports reports;
  private final HandedOutCodes handedOut;
  private final NextIdentities nexts;

  MyFilePage(
      Notices notices,
      Drafts drafts,
      AccessLog accesses,
      FileGate gate,
      Reports reports,
      HandedOutCodes handedOut,
      NextIdentities nexts) {
    this.notices = notices;
    this.drafts = drafts;
    this.accesses = accesses;
    this.gate = gate;
    this.reports = reports;
    this.handedOut = handedOut;
    this.nexts = nexts;
  }

  @GetMapping("/my")
  String file(
      @AuthenticationPrincipal Actor.Resident resident,
      ActorAuthentication who,
      Declaring declaring,
      Model model) {
    OpenFile file = gate.own(resident.id());
    List<Notice> all = notices.of(resident.id());
    model.addAttribute("name", file.person().name());
    model.addAttribute("identity", file.identity().code());
    model.addAttribute("nextStated", nexts.isStated(resident.id()));
    model.addAttribute("handedOut", handedOut.untold(resident.id()));
    model.addAttribute("mayDismiss", who.by() != SignedInBy.ONE_TIME_CODE);
    model.addAttribute("begun", drafts.open(declaring, file));
    model.addAttribute("holder", resident.id().value());
    model.addAttribute("notices", all);
    model.addAttribute("next", Drafts.nextIds());
    model.addAttribute("reports", reports.of(resident.id(), file));
    model.addAttribute("accepted", all.stream().anyMatch(n -> n.state() == NoticeState.ACCEPTED));
    model.addAttribute(
        "accesses", accesses.accesses(resident.id(), file).stream().limit(LATELY).toList());
    return "myfile/my";
  }
}
