package org.manzil.service.log;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
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
  private final LogStore store;
  private final URI base;

  LogPages(LogFiles files, LogStore store, @Value("${manzil.base-url}") URI base) {
    this.files = files;
    this.store = store;
    this.base = base;
  }

  @GetMapping("/log")
  String log(Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    SignedNote checkpoint = files.checkpoint();
    model.addAttribute("size", Checkpoint.parse(checkpoint.text()).head().size());
    model.addAttribute("checkpoint", checkpoint.encode());
    model.addAttribute("signedAt", store.lastSigned().orElse(null));
    model.addAttribute("address", base + "/log");
    return "log/log";
  }
}
