package org.manzil.service.log.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.manzil.service.log.LogFiles;
import org.manzil.service.log.LogPeriods;
import org.manzil.service.log.LogStanding;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.SignedNote;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The log in words, for people: what it holds, where it stands, how to check it. */
@Controller
class LogPages {

  private final LogFiles files;
  private final LogStanding standing;
  private final LogPeriods periods;
  private final URI base;

  LogPages(
      LogFiles files,
      LogStanding standing,
      LogPeriods periods,
      @Value("${manzil.base-url}") URI base) {
    this.files = files;
    this.standing = standing;
    this.periods = periods;
    this.base = base;
  }

  @GetMapping("/log")
  String log(Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    SignedNote checkpoint = files.checkpoint();
    model.addAttribute("size", Checkpoint.parse(checkpoint.text()).head().size());
    model.addAttribute("checkpoint", checkpoint.encode());
    model.addAttribute("signedAt", files.lastSigned().orElse(null));
    model.addAttribute("witnesses", standing.witnesses());
    model.addAttribute("required", periods.present().witnessesRequired());
    model.addAttribute("announcements", periods.announcements());
    String origin = periods.present().origin();
    model.addAttribute("address", base + origin.substring(origin.indexOf('/')));
    return "log/log";
  }
}
