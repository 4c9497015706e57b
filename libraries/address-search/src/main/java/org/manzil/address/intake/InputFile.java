package org.manzil.address.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;

/**
 * A text file of a delivery, plain or packed with gzip.
 *
 * @param path where it lies
 * @param size its bytes, packed
 */
public record InputFile(Path path, long size) {

  private static final Pattern DATE = Pattern.compile("(20\\d{2})-?(\\d{2})-?(\\d{2})");
  private static final String PACKED = ".gz";

  /** The file, or those of the folder that end so, before an optional {@code .gz}. */
  public static List<InputFile> at(Path path, List<String> endings) throws ImportFailedException {
    try (Stream<Path> files = Files.isDirectory(path) ? Files.walk(path) : Stream.of(path)) {
      List<Path> fitting =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.equals(path) || endsSo(file, endings))
              .sorted()
              .toList();
      if (fitting.isEmpty()) {
        throw new ImportFailedException(
            Reason.NO_DELIVERY, path + " is no file and holds none ending in " + endings, null);
      }
      return fitting.stream().map(file -> new InputFile(file, file.toFile().length())).toList();
    } catch (IOException unreadable) {
      throw new ImportFailedException(
          Reason.UNREADABLE, path + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static boolean endsSo(Path file, List<String> endings) {
    return endings.stream().anyMatch(bareName(file)::endsWith);
  }

  private static String bareName(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
  }

  /** Whether the name says that it holds GeoJSON. */
  public boolean json() {
    return endsSo(path, List.of(".geojson", ".json", ".geojsonl", ".ndjson"));
  }

  /** The date in its name, else the day it was last changed. */
  public LocalDate date() throws ImportFailedException {
    Matcher date = DATE.matcher(bareName(path));
    try {
      if (date.find()) {
        String digits = date.group(1) + date.group(2) + date.group(3);
        return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
      }
    } catch (DateTimeException noDate) {
      // Digits of something else: the day of the file will do.
    }
    try {
      return Files.getLastModifiedTime(path).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  /** Opens it as UTF-8, over a byte order mark; other bytes end the reading with an error. */
  public Reader open(Progress progress) throws IOException {
    InputStream watched = progress.watch(path.toString(), Files.newInputStream(path));
    boolean packed = path.toString().toLowerCase(Locale.ROOT).endsWith(PACKED);
    InputStream bytes = packed ? new GZIPInputStream(watched, 1 << 16) : watched;
    return new InputStreamReader(
        withoutMark(bytes),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static InputStream withoutMark(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 3);
    byte[] start = in.readNBytes(3);
    boolean mark =
        start.length == 3
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    if (!mark) {
      in.unread(start);
    }
    return in;
  }

  /** Says why the reading ended. */
  public ImportFailedException unreadable(Throwable cause) {
    @Nullable Throwable at = cause;
    while (at != null) {
      if (at instanceof CharacterCodingException) {
        return unreadable("it is not UTF-8", cause);
      }
      at = at.getCause();
    }
    return unreadable(String.valueOf(cause.getMessage()), cause);
  }

  /** Says why the reading ended. */
  public ImportFailedException unreadable(String why, @Nullable Throwable cause) {
    return new ImportFailedException(
        Reason.UNREADABLE, path + " cannot be read to its end: " + why, cause);
  }
}
