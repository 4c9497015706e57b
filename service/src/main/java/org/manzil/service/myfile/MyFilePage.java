package org.manzil.service.myfile;

import java.util.List;
import org.manzil.service.accesslog.AccessLog;
import org.manzil.service.account.Actor;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeState;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
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
  private final AccessLog accesses;
  private final FileGate gate;

  MyFilePage(Notices notices, AccessLog accesses, FileGate gate) {
    this.notices = notices;
    this.accesses = accesses;
    this.gate = gate;
  }

  @GetMapping("/my")
  String file(@AuthenticationPrincipal Actor.Resident resident, Model model) {
    OpenFile file = gate.own(resident.id());
    List<Notice> all = notices.of(resident.id());
    model.addAttribute("name", file.person().givenName() + " " + file.person().familyName());
    model.addAttribute("notices", all);
    model.addAttribute("accepted", all.stream().anyMatch(n -> n.state() == NoticeState.ACCEPTED));
    model.addAttribute(
        "accesses", accesses.accesses(resident.id(), file).stream().limit(LATELY).toList());
    return "myfile/my";
  }
}
