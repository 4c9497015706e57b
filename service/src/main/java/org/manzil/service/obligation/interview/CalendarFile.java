package org.manzil.service.obligation.interview;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.manzil.rules.assessment.Obligation;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A last day as a calendar entry (RFC 5545) that reminds three days before. */
@Component
public class CalendarFile {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private final Clock clock;

  CalendarFile(Clock clock) {
    this.clock = clock;
  }

  /** Empty where there is no last day. The name is random: it ties the entry to nobody. */
  Optional<String> of(Obligation obligation, Locale locale) {
    LocalDate last = obligation.lastDay();
    String title = obligation.duty().title().in(locale);
    return Optional.ofNullable(last)
        .map(
            day ->
                List.of(
                    "BEGIN:VCALENDAR",
                    "VERSION:2.0",
                    "PRODID:-//Manzil//Last day//EN",
                    "BEGIN:VEVENT",
                    "UID:" + UUID.randomUUID(),
                    "DTSTAMP:" + MOMENT.format(clock.instant()),
                    "DTSTART;VALUE=DATE:" + DAY.format(day),
                    "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)),
                    "SUMMARY:" + escaped(title),
                    "TRANSP:TRANSPARENT",
                    "BEGIN:VALARM",
                    "ACTION:DISPLAY",
                    "DESCRIPTION:" + escaped(title),
                    "TRIGGER:-P3D",
                    "END:VALARM",
                    "END:VEVENT",
                    "END:VCALENDAR"))
        .map(CalendarFile::folded);
  }

  /** The same to download; nothing where there is no last day. */
  public Optional<ResponseEntity<byte[]>> download(Obligation obligation, Locale locale) {
    ContentDisposition name = ContentDisposition.attachment().filename("last-day.ics").build();
    return of(obligation, locale)
        .map(
            text ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                    .cacheControl(CacheControl.noStore())
                    .body(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Text values escape what has a meaning in lines (§3.3.11). */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** Lines end with CRLF and have at most 75 octets, longer ones go on after a space (§3.1). */
  private static String folded(List<String> lines) {
    StringBuilder file = new StringBuilder();
    for (String line : lines) {
      int octets = 0;
      for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
        String character = Character.toString(line.codePointAt(at));
        int length = character.getBytes(StandardCharsets.UTF_8).length;
        if (octets + length > LONGEST_LINE) {
          file.append("\r\n ");
          octets = 1;
        }
        file.append(character);
        octets += length;
      }
      file.append("\r\n");
    }
    return file.toString();
  }
}
