package org.manzil.acceptance;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What people do again and again on pages that ask one question at a time. */
final class Steps {

  private Steps() {}

  /** Signs in as one of the invented people, in the order the sign-in page offers them. */
  static void signIn(Page page, String base, int offer) {
    page.navigate(base + "/sign-in");
    page.locator("form[action='/demo/sign-in'] button").nth(offer).click();
    page.waitForURL(Pattern.compile(".*/(my|desk)$"));
  }

  static void signOut(Page page, String base) {
    page.locator("form[action='/sign-out'] button").first().click();
    page.waitForURL(base + "/");
  }

  /** A registrar gives a reason and opens the case. */
  static void giveReason(Page page) {
    page.locator("input[name=reason]").first().check();
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(Pattern.compile(".*/desk/cases/[^/]+$"));
  }

  static void day(Page page, String field, LocalDate day) {
    page.fill("input[name='" + field + ".day']", "" + day.getDayOfMonth());
    page.fill("input[name='" + field + ".month']", "" + day.getMonthValue());
    page.fill("input[name='" + field + ".year']", "" + day.getYear());
  }

  static void choose(Page page, String value) {
    page.locator("main input[value='" + value + "']").check();
    next(page);
  }

  static void next(Page page) {
    page.locator("main form button.govuk-button:not([value=search])").first().click();
  }
}
