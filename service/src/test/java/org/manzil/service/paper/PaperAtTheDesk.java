package org.manzil.service.paper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.manzil.service.FilingWalk;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.Accounts;
import org.manzil.service.notice.FilingBlocks;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registrar, a person before them with a document, and the walk from it to a filed notice. */
abstract class PaperAtTheDesk {

  static final String PERSON = "/desk/paper/person";
  static final String REASON = "Came with a filled-in form";
  static final String OFFICE = "Demo Registration Authority, office 1";

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired Accounts accounts;
  @Autowired FilingBlocks blocks;
  @Autowired JdbcClient jdbc;

  final String number = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  TestBrowser officer = new TestBrowser(0);

  /** Not the one of other tests: what a registrar types off documents is counted. */
  @BeforeEach
  void signIn() {
    officer = new TestBrowser(port).as("1002");
  }

  Person person() {
    return new Person("Gulnora", "Yusupova", "1979-04-02", "UZ", number);
  }

  static Map<String, String> document(String number) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("issuingState", "UZ");
    typed.put("documentNumber", number);
    typed.put("familyName", "YUSUPOVA");
    typed.put("givenName", "GULNORA");
    typed.put("birthDate.day", "2");
    typed.put("birthDate.month", "4");
    typed.put("birthDate.year", "1979");
    typed.put("nationality", "UZ");
    typed.put("reason", REASON);
    return typed;
  }

  Map<String, String> document() {
    return document(number);
  }

  static Page details(TestBrowser browser) {
    return browser.post("/desk/paper/details", browser.get("/desk/paper").form("/sign-out"));
  }

  static Page begin(TestBrowser browser, Map<String, String> typed) {
    Map<String, String> form = new LinkedHashMap<>(details(browser).form(PERSON));
    form.putAll(typed);
    return browser.post(PERSON, form);
  }

  Page begin() {
    return begin(officer, document());
  }

  Page file(TestBrowser browser, String flat) {
    Page first = FilingWalk.begin(browser, "arrival");
    return FilingWalk.file(browser, FilingWalk.check(browser, first, FilingWalk.answers(flat)));
  }

  ResidentId known() {
    return residents.addSeen(person());
  }

  /** The person once they have a phone. */
  TestBrowser phone(ResidentId id) {
    String code = UUID.randomUUID().toString();
    jdbc.sql("INSERT INTO demo.person (code, resident_id) VALUES (?, ?)")
        .params(code, id.value())
        .update();
    return new TestBrowser(port).as(code);
  }

  ResidentId owner() {
    return residents.owner(residents.documentHash(person().document())).orElseThrow();
  }

  static String number(Page filed) {
    return filed.path().substring(filed.path().lastIndexOf('/') + 1);
  }

  int looks(ResidentId id) {
    return jdbc.sql("SELECT count(*) FROM accesslog.access WHERE resident_id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
