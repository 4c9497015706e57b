package org.manzil.commandline;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** A failure as one line for a person. */
final class Failure {

  private Failure() {}

  static String inWords(Exception failure) {
    return OneLine.of(words(failure));
  }

  private static String words(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no file " + missing.getFile();
      case AccessDeniedException denied -> "the file " + denied.getFile() + " cannot be read";
      default -> worded(failure.getMessage(), failure);
    };
  }

  private static String worded(@Nullable String message, Exception failure) {
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
