package org.manzil.service.duty;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is taken as a mail address: what HTML's {@code type=email} takes, with a dot in the domain.
 * Nothing in it can end a header line, start a second address or be quoted.
 */
public final class MailAddress {

  private static final int LONGEST = 254;
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
              + "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  private MailAddress() {}

  /** The address as it is written to; a domain in another alphabet in its ASCII form (IDNA). */
  public static Optional<String> read(String typed) {
    String text = typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || at > 64 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    return domain(text.substring(at + 1))
        .filter(domain -> LOCAL.matcher(local).matches())
        .map(domain -> local + "@" + domain)
        .filter(address -> address.length() <= LONGEST);
  }

  private static Optional<String> domain(String typed) {
    try {
      String ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
