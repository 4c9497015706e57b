package org.manzil.service.myfile;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.manzil.receipt.ReceiptWriter;

/**
 * A page as PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), with a receipt file inside it as an
 * associated file: whoever keeps the paper's file keeps the proof.
 */
final class ReceiptPdf {

  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private static final byte[] REGULAR = resource("/fonts/DejaVuSans.ttf");
  private static final byte[] BOLD = resource("/fonts/DejaVuSans-Bold.ttf");
  private static final String STYLE =
      "<style>" + new String(resource("receipt-pdf.css"), StandardCharsets.UTF_8) + "</style>";

  private static final Pattern UNWRITTEN = Pattern.compile("[\\u2066-\\u2069\\u064B-\\u0652]");

  private ReceiptPdf() {}

  /**
   * Lays out well-formed XHTML, which names its language and title, and attaches the receipt file
   * of {@code at} as {@code name}.
   */
  static byte[] of(String xhtml, byte[] receipt, String name, Instant at) {
    // It would log what it cannot lay out, and that is personal.
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = builder(xhtml).toStream(out).buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      attach(document, receipt, name, at);
      document.save(out);
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static PdfRendererBuilder builder(String xhtml) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> new ByteArrayInputStream(REGULAR), "sheet", 400, FontStyle.NORMAL, true);
    builder.useFont(() -> new ByteArrayInputStream(BOLD), "sheet", 700, FontStyle.NORMAL, true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(COLOURS);
    builder.withProducer("Manzil");
    builder.useUnicodeBidiSplitter(BothDirections.Runs::new);
    builder.useUnicodeBidiReorderer(new BothDirections());
    builder.withHtmlContent(laidOut(xhtml), null);
    return builder;
  }

  private static String laidOut(String xhtml) {
    return plain(xhtml).replace("</head>", STYLE + "</head>");
  }

  /**
   * Without what this layout writes beside its letter, or not at all: isolates (each value is a
   * block of its own) and Arabic vowel signs. The receipt file keeps every sign as it was typed.
   */
  static String plain(String text) {
    return UNWRITTEN.matcher(text).replaceAll("");
  }

  private static byte[] resource(String name) {
    try (InputStream in = ReceiptPdf.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build has left out " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * ISO 19005-3 6.8: a stream with its type, named in the catalogue with what it is to the page.
   */
  private static void attach(PDDocument document, byte[] receipt, String name, Instant at)
      throws IOException {
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(receipt));
    file.setSubtype(ReceiptWriter.MEDIA_TYPE);
    file.setSize(receipt.length);
    file.setModDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setFileUnicode(name);
    specification.setFileDescription("Receipt");
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName("AFRelationship", "Data");
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(name, specification));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
    document
        .getDocumentCatalog()
        .getCOSObject()
        .setItem(COSName.getPDFName("AF"), new COSArray(List.of(specification.getCOSObject())));
  }
}
