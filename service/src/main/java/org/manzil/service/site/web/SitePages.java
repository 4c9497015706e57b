package org.manzil.service.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that belong to no one capability: home, help, accessibility, promises. */
@Controller
class SitePages {

  @GetMapping("/")
  String home() {
    return "site/home";
  }

  @GetMapping("/help")
  String help() {
    return "site/help";
  }

  @GetMapping("/accessibility")
  String accessibility() {
    return "site/accessibility";
  }

  @GetMapping("/promises")
  String promises() {
    return "site/promises";
  }
}
