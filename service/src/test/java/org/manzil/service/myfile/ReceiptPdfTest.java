package org.manzil.service.myfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@PageTest
class ReceiptPdfTest {

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
  void aFilingsPdfKeepsBothStandardsInBothLanguages() throws Exception {
    TestBrowser browser = new TestBrowser(port).as("mai");
    String number = NoticePagesTest.number(NoticePagesTest.filed(browser, "pdf"));
    for (String language : new String[] {"en", "ru"}) {
      byte[] pdf = browser.bytes("/notices/" + number + "/receipt.pdf?lang=" + language);
      assertStandard(pdf, "receipt-" + language);
      assertThat(PdfCheck.text(pdf)).contains(number, "Барак 2", "Номер уведомления");
    }
    assertThat(browser.get("/notices/" + number + "?lang=en").text())
        .contains("/notices/" + number + "/receipt.pdf");
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
    String texts =
        PdfCheck.codes(pdf).stream()
            .map(link -> link.substring(link.indexOf('#') + 1))
            .collect(Collectors.joining(" "));
    assertThat(ReceiptText.decode(texts))
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
  void somebodyElsesPdfIsAsAbsentAsTheNotice() {
    String number =
        NoticePagesTest.number(NoticePagesTest.filed(new TestBrowser(port).as("mai"), "not yours"));
    TestBrowser other = new TestBrowser(port).as("dilnoza");
    assertThat(other.get("/notices/" + number + "/receipt.pdf").status()).isEqualTo(404);
    assertThat(other.get("/notices/" + number + "/receipts/1.pdf").status()).isEqualTo(404);
  }
}
