package org.manzil.service.site.web;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.stereotype.Component;

/**
 * Thymeleaf logs a failing template with the exception's message, which quotes what was on the
 * page, and throws it again; {@link LastResort} logs it without.
 */
@Component
class QuietTemplates {

  QuietTemplates(LoggingSystem logging) {
    logging.setLogLevel("org.thymeleaf.TemplateEngine", LogLevel.OFF);
  }
}
