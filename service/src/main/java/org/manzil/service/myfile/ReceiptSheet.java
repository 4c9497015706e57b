package org.manzil.service.myfile;

import com.ibm.icu.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.manzil.service.site.Languages;

/**
 * What a receipt's page says, in the local language and the person's.
 *
 * @param language the person's, which is the document's
 * @param rows what was filed or decided, and where it stands in the log
 * @param remarks what it proves and how to check it
 * @param codes the receipt's QR codes; none where it is too long for 16
 */
record ReceiptSheet(
    String language,
    String title,
    String authority,
    List<Row> rows,
    List<Said> remarks,
    List<Code> codes) {

  ReceiptSheet {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
    codes = List.copyOf(codes);
  }

  /** A text and its language. */
  record Said(String language, String text) {

    /** Where the text's first letter that has a direction runs from: the page's "ltr" or "rtl". */
    public String direction() {
      return Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr";
    }

    /** It may be personal. */
    @Override
    public String toString() {
      return "Said[" + language + "]";
    }
  }

  /** A fact; what is the same in both languages stands there once. */
  record Row(List<Said> labels, List<Said> values) {}

  /** The direction of the document. */
  public String direction() {
    return Languages.directionOf(Locale.forLanguageTag(language));
  }

  /** One QR code, as the address of an image. */
  record Code(String caption, String image) {

    /** The code is the receipt. */
    @Override
    public String toString() {
      return "Code";
    }
  }
}
