package org.manzil.service.myfile;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What others see in a PDF: an archive's validator, a reader, a camera. */
final class PdfCheck {

  private static final int MARGIN = 4;
  private static final int PIXELS = 4;

  private PdfCheck() {}

  /** What veraPDF finds against the standard. */
  static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(found -> found.getRuleId() + " " + found.getMessage())
          .toList();
    }
  }

  static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  static PDComplexFileSpecification attached(PDDocument document, String name) throws Exception {
    if (document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")).size()
        != 1) {
      throw new AssertionError("one associated file");
    }
    return Objects.requireNonNull(
        document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get(name), name);
  }

  /** The texts of all QR codes, in the order of the pages. */
  static List<String> codes(byte[] pdf) throws Exception {
    List<String> codes = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
            codes.add(read(image.getImage()));
          }
        }
      }
    }
    return codes;
  }

  private static String read(BufferedImage image) throws ChecksumException, FormatException {
    int size = image.getWidth() / PIXELS - 2 * MARGIN;
    BitMatrix modules = new BitMatrix(size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int x = (column + MARGIN) * PIXELS + PIXELS / 2;
        int y = (row + MARGIN) * PIXELS + PIXELS / 2;
        if ((image.getRGB(x, y) & 0xFF) < 128) {
          modules.set(column, row);
        }
      }
    }
    return new Decoder().decode(modules).getText();
  }
}
