package org.manzil.service.site.web;

import java.util.ArrayList;
import java.util.List;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Where a failure happened, without the messages of its exceptions. */
final class Trace {

  private static final int FRAMES = 25;
  private static final int CAUSES = 6;

  private Trace() {}

  static String of(Throwable failure) {
    List<String> lines = new ArrayList<>();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES; depth++, cause = cause.getCause()) {
      lines.add((depth == 0 ? "" : "caused by ") + cause.getClass().getName() + place(cause));
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        lines.add("  at " + frames[i]);
      }
    }
    return String.join("\n", lines);
  }

  private static String place(Throwable cause) {
    return cause instanceof TemplateProcessingException template
        ? " in " + template.getTemplateName() + ":" + template.getLine()
        : "";
  }
}
