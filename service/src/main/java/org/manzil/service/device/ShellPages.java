package org.manzil.service.device;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manzil.service.card.FactWords;
import org.manzil.service.notice.Filing;
import org.manzil.service.site.Languages;
import org.manzil.service.site.SameForAll;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser needs to open the site without a network: the manifest, the service worker, and
 * two pages that are the same for everybody and know nobody.
 */
@Controller
class ShellPages {

  static final String SHELL = "/offline";
  private static final String PROOF = "/offline/proof";

  /** By this the service worker tells our page from one that a foreign network put in its place. */
  private static final String MARK = "Manzil-Shell";

  /** A worker imports by address, so it is the one script that no nonce can allow. */
  private static final String WORKER_POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
          + " trusted-types 'none'";

  private final ShellFiles files;
  private final ShellWords words;
  private final FactWords facts;
  private final URI base;
  private final MessageSource messages;
  private final JsonMapper json;

  ShellPages(
      ShellFiles files,
      ShellWords words,
      FactWords facts,
      @Value("${manzil.base-url}") URI base,
      MessageSource messages,
      JsonMapper json) {
    this.files = files;
    this.words = words;
    this.facts = facts;
    this.base = base;
    this.messages = messages;
    this.json = json;
  }

  @SameForAll
  @GetMapping(SHELL)
  String shell(Locale language, Model model, HttpServletResponse response) {
    mark(response, language);
    model.addAttribute("kinds", Filing.KINDS);
    model.addAttribute("dwellings", Filing.DWELLINGS);
    model.addAttribute("texts", words.json(language));
    return "device/shell";
  }

  /** Shows a proof from what this phone holds, and asks nobody. */
  @SameForAll
  @GetMapping(PROOF)
  String proof(Locale language, Model model, HttpServletResponse response) {
    mark(response, language);
    model.addAttribute("check", base + "/check");
    model.addAttribute("requests", facts.requests(language));
    model.addAttribute("texts", words.proofJson(language));
    return "device/shell-proof";
  }

  private void mark(HttpServletResponse response, Locale language) {
    response.setHeader(MARK, files.version());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
  }

  /** The worker's own script says its version and its files, and changes when they do. */
  @GetMapping("/service-worker.js")
  ResponseEntity<String> worker() {
    Map<String, Object> shell = new LinkedHashMap<>();
    shell.put("version", files.version());
    shell.put("pages", List.of(SHELL, PROOF));
    shell.put("standIns", Map.of("/my/proof", PROOF));
    shell.put("languages", Languages.SUPPORTED.stream().map(Locale::toLanguageTag).toList());
    shell.put("files", files.addresses());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("Content-Security-Policy", WORKER_POLICY)
        .body(
            "import { work } from '%s';\nwork(%s);\n"
                .formatted(files.address("/js/offline/worker.js"), json.writeValueAsString(shell)));
  }

  @GetMapping("/manifest.webmanifest")
  ResponseEntity<String> manifest(Locale language) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("id", "/");
    manifest.put("name", "Manzil");
    manifest.put("short_name", "Manzil");
    manifest.put("description", messages.getMessage("device.manifest.description", null, language));
    manifest.put("lang", language.toLanguageTag());
    manifest.put("dir", Languages.directionOf(language));
    manifest.put("start_url", SHELL);
    manifest.put("scope", "/");
    manifest.put("display", "standalone");
    manifest.put("theme_color", "#0a4a50");
    manifest.put("background_color", "#ffffff");
    manifest.put(
        "icons",
        List.of(
            icon("/images/mark.svg", "image/svg+xml", "any", "any"),
            icon("/images/icon-192.png", "image/png", "192x192", "any"),
            icon("/images/icon-512.png", "image/png", "512x512", "any"),
            icon("/images/icon-maskable-512.png", "image/png", "512x512", "maskable")));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/manifest+json;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE)
        .body(json.writeValueAsString(manifest));
  }

  private Map<String, String> icon(String path, String type, String sizes, String purpose) {
    return Map.of("src", files.address(path), "type", type, "sizes", sizes, "purpose", purpose);
  }
}
