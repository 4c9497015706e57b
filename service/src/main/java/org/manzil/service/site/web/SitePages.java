package org.manzil.service.site.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that belong to no one capability: home, help, accessibility, promises. */
@Controller
class SitePages {

  /** The eight promises in their order; each has a title and a text among the messages. */
  static final List<String> PROMISES =
      List.of("location", "biometrics", "hunting", "silence", "seen", "trace", "kept", "yours");

  static final List<String> HELP =
      List.of("file", "receipt", "after", "proof", "check", "language", "wrong");

  static final List<String> ACCESSIBILITY =
      List.of("can", "scripts", "standard", "limits", "report");

  @GetMapping("/")
  String home() {
    return "site/home";
  }

  @GetMapping("/help")
  String help(Model model) {
    model.addAttribute("sections", HELP);
    return "site/help";
  }

  @GetMapping("/accessibility")
  String accessibility(Model model) {
    model.addAttribute("sections", ACCESSIBILITY);
    return "site/accessibility";
  }

  @GetMapping("/promises")
  String promises(Model model) {
    model.addAttribute("promises", PROMISES);
    return "site/promises";
  }
}
