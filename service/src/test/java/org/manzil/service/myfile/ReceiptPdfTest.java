package org.manzil.service.myfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.manzil.receipt.ReceiptWriter;
import org.manzil.receipt.text.ReceiptText;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.site.Languages;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class ReceiptPdfTest {

  private static final String PERSON =
      """
      {"givenName":"Oʻgʻiloy","familyName":"Karimova","birthDate":"1990-05","nationality":"UZ","documentNumber":"AA1234567"}""";
  private static final String MEMBER =
      """
      {"givenName":"Ӣқ %s","familyName":"Ҷӯ %s","relation":"child","birthDate":"2019"}""";
  private static final String FILING =
      """
      {"kind":"arrival","addressText":"кӯчаи Рӯдакӣ 12","notFound":"village","dwelling":"flat","flat":"12","since":"2026-11-20","household":%s}""";

  @LocalServerPort int port;

  private static void assertStandard(byte[] pdf, String name) throws Exception {
    Path unused = Files.write(Path.of("target", name + ".pdf"), pdf);
    assertThat(PdfCheck.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(PdfCheck.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void theCheckFindsWhatIsWrong() throws Exception {
    try (PDDocument bare = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      bare.addPage(new PDPage());
      bare.save(out);
      assertThat(PdfCheck.violations(out.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
      assertThat(PdfCheck.violations(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }
  }

  @Test
  void aFilingsPdfKeepsBothStandardsInEveryLanguage() throws Exception {
    TestBrowser browser = new TestBrowser(port).as("mai");
    String number = NoticePagesTest.number(NoticePagesTest.filed(browser, "pdf"));
    for (String language : Languages.SUPPORTED.stream().map(Locale::getLanguage).toList()) {
      byte[] pdf = browser.bytes("/notices/" + number + "/receipt.pdf?lang=" + language);
      assertStandard(pdf, "receipt-" + language);
      assertThat(PdfCheck.text(pdf)).contains(number, "Барак 2", "Номер уведомления");
    }
    assertThat(browser.get("/notices/" + number + "?lang=en").text())
        .contains("/notices/" + number + "/receipt.pdf");
  }

  @Test
  void everyLetterOfEveryLanguageHasAGlyph() throws Exception {
    Font regular = font("/fonts/DejaVuSans.ttf");
    Font bold = font("/fonts/DejaVuSans-Bold.ttf");
    for (String language : Languages.SUPPORTED.stream().map(Locale::getLanguage).toList()) {
      String texts = new BothDirections().shapeText(messages(language));
      assertThat(texts.codePoints().filter(letter -> letter > ' ').boxed())
          .as(language)
          .allMatch(regular::canDisplay)
          .allMatch(bold::canDisplay);
    }
  }

  private static Font font(String name) throws Exception {
    try (InputStream file =
        Objects.requireNonNull(ReceiptPdfTest.class.getResourceAsStream(name), name)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    }
  }

  private static String messages(String language) throws Exception {
    return Files.readString(
        Path.of("src/main/resources/messages/myfile_" + language + ".properties"));
  }

  @Test
  void anArabicReceiptIsWrittenInJoinedLetters() throws Exception {
    TestBrowser browser = new TestBrowser(port).as("mai");
    String number = NoticePagesTest.number(NoticePagesTest.filed(browser, "arabic"));
    String text = PdfCheck.text(browser.bytes("/notices/" + number + "/receipt.pdf?lang=ar"));
    String shaped = new BothDirections().shapeText("إيصال");

    assertThat(shaped).isNotEqualTo("إيصال");
    assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).contains("إيصال", number);
    assertThat(text).as("what both languages share stands there once").containsOnlyOnce("Z)");
  }

  @Test
  void theReceiptIsInsideAsAFileAndAsQrCodes() throws Exception {
    TestBrowser browser = new TestBrowser(port).as("mai");
    String number = NoticePagesTest.number(NoticePagesTest.filed(browser, "inside"));
    byte[] pdf = browser.bytes("/notices/" + number + "/receipt.pdf");
    byte[] receipt;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDComplexFileSpecification file =
          PdfCheck.attached(document, "manzil-receipt-" + number + ".json");
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo(ReceiptWriter.MEDIA_TYPE);
      receipt = file.getEmbeddedFile().toByteArray();
    }
    assertThat(ReceiptText.decode(texts(pdf)))
        .isInstanceOfSatisfying(
            ReceiptText.Unverified.class, decoded -> assertThat(decoded.file()).isEqualTo(receipt));
    assertThat(receipt).isEqualTo(browser.bytes("/notices/" + number + "/receipt"));
  }

  @Test
  void aDecisionsPdfSaysWhatWasDecidedAndWhatItFollows() throws Exception {
    TestBrowser browser = new TestBrowser(port).as("farrukh");
    String number = NoticePagesTest.number(NoticePagesTest.filed(browser, "decided"));
    String token = NoticePagesTest.registrar(browser, number);
    Page decided =
        browser.api(
            "/api/v1/desk/cases/" + number + "/decision",
            token,
            "{\"decision\":\"returned\",\"fields\":[{\"name\":\"since\",\"message\":\"Which <b>day</b>? & ӯғң 中😀\"}]}");
    assertThat(decided.status()).isEqualTo(200);
    byte[] pdf = browser.bytes("/notices/" + number + "/receipts/2.pdf?lang=en");
    assertStandard(pdf, "decision");
    assertThat(PdfCheck.text(pdf))
        .contains(
            "Decision: returned to be corrected", "Which <b>day</b>? & ӯ", "Follows the entry");
    assertThat(browser.bytes("/notices/" + number + "/receipts/3.pdf")).isEmpty();
  }

  @Test
  void aLongReceiptComesByApiInSeveralCodes() throws Exception {
    TestBrowser browser = new TestBrowser(port);
    String token = member("accessToken", browser.api("/demo/residents", "", PERSON));
    String members =
        IntStream.range(0, 20)
            .mapToObj(i -> MEMBER.formatted(UUID.randomUUID(), UUID.randomUUID()))
            .collect(Collectors.joining(","));
    String key = UUID.randomUUID().toString();
    Page filed = browser.api("/api/v1/notices", token, FILING.formatted("[" + members + "]"), key);
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    String path = "/api/v1/notices/" + member("number", filed) + "/receipts/";
    byte[] pdf = browser.bytes(path + "1.pdf", token);
    assertStandard(pdf, "long");
    assertThat(PdfCheck.codes(pdf)).hasSizeGreaterThan(1);
    assertThat(ReceiptText.decode(texts(pdf))).isInstanceOf(ReceiptText.Unverified.class);
    assertThat(browser.api(path + "1.pdf", token).headers())
        .containsEntry("content-type", "application/pdf")
        .containsEntry("cache-control", "no-store");
    assertThat(browser.api(path + "2.pdf", token).status()).isEqualTo(404);
    String other = member("accessToken", browser.api("/demo/residents", "", PERSON));
    assertThat(browser.api(path + "1.pdf", other).headers())
        .containsEntry("content-type", "application/problem+json");
  }

  private static String member(String name, Page page) {
    return JsonMapper.shared().readTree(page.text()).required(name).stringValue();
  }

  private static String texts(byte[] pdf) throws Exception {
    return PdfCheck.codes(pdf).stream()
        .map(link -> link.substring(link.indexOf('#') + 1))
        .collect(Collectors.joining(" "));
  }

  @Test
  void somebodyElsesPdfIsAsAbsentAsTheNotice() {
    String number =
        NoticePagesTest.number(NoticePagesTest.filed(new TestBrowser(port).as("mai"), "not yours"));
    TestBrowser other = new TestBrowser(port).as("dilnoza");
    assertThat(other.get("/notices/" + number + "/receipt.pdf").status()).isEqualTo(404);
    assertThat(other.get("/notices/" + number + "/receipts/1.pdf").status()).isEqualTo(404);
  }
}
