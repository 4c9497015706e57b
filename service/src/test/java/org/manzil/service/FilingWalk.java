package org.manzil.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzil.service.TestBrowser.Page;

/** Goes through the questions of a notice, as somebody does who knows all answers. */
public final class FilingWalk {

  private static final int MOST = 12;
  private static final Pattern BEGUN = Pattern.compile("href=\"(/notices/new/[0-9a-f-]{36})\"");

  private FilingWalk() {}

  /** Answers that any notice needs and these may change, field by field. */
  public static Map<String, String> answers(String flat) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("kind", "arrival");
    answers.put("address.text", "Novostroyka, 1");
    answers.put("address.notFound", "new-building");
    answers.put("flat", flat);
    answers.put("dwelling", "flat");
    answers.put("since.day", "1");
    answers.put("since.month", "9");
    answers.put("since.year", "2026");
    answers.put("provided", "no");
    answers.put("more", "no");
    return answers;
  }

  /** The address of a draft from that of one of its pages. */
  public static String draft(Page page) {
    return page.path().replaceAll("(/notices/new/[0-9a-f-]{36}).*", "$1");
  }

  /** Deletes what was begun and not filed. */
  public static void forget(TestBrowser browser) {
    Matcher begun = BEGUN.matcher(browser.get("/my").text());
    while (begun.find()) {
      String deletion = begun.group(1) + "/deletion";
      Page unused = browser.post(deletion, browser.get(begun.group(1)).form(deletion));
    }
  }

  /** Begins a notice of that kind; the first question after it. */
  public static Page begin(TestBrowser browser, String kind) {
    Map<String, String> form =
        new LinkedHashMap<>(browser.get("/notices/new").form("/notices/new"));
    form.put("kind", kind);
    return browser.post("/notices/new", form);
  }

  /** Answers the question of that page. */
  public static Page answer(TestBrowser browser, Page page, Map<String, String> answers) {
    Map<String, String> form = new LinkedHashMap<>(page.form(page.path()));
    form.putAll(answers);
    return browser.post(page.path(), form);
  }

  /** From that page on, until all is answered or an answer is not taken. */
  public static Page check(TestBrowser browser, Page page, Map<String, String> answers) {
    Page now = page;
    for (int step = 0; step < MOST && !now.path().endsWith("/check"); step++) {
      Page next = answer(browser, now, answers);
      if (next.path().equals(now.path())) {
        return next;
      }
      now = next;
    }
    return now;
  }

  /** From the check of the answers to the notice. */
  public static Page file(TestBrowser browser, Page check) {
    String filing = check.path().replace("/check", "/filing");
    return browser.post(filing, check.form(filing));
  }

  /** A notice from its first question to its page. */
  public static Page filed(TestBrowser browser, Map<String, String> answers) {
    forget(browser);
    Page first = begin(browser, answers.getOrDefault("kind", "arrival"));
    return file(browser, check(browser, first, answers));
  }
}
