package org.manzil.service.proof;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.manzil.credential.proof.ProofText;

/** What a camera reads off a printed page. */
final class PrintedSheet {

  private static final Pattern CODE =
      Pattern.compile("(?s)viewBox=\"-4 -4 (\\d+) \\d+\".*?<path[^>]* d=\"([^\"]+)\"");
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

  private PrintedSheet() {}

  /** The links in the page's QR codes. */
  static List<String> links(String html) {
    return CODE.matcher(html).results().map(PrintedSheet::read).toList();
  }

  /** The credential that the page's codes hold together. */
  static String credential(String html) {
    String texts =
        String.join(
            " ", links(html).stream().map(link -> link.replaceFirst("^[^#]*#", "")).toList());
    return ((ProofText.Decoded.Unverified) ProofText.decode(texts)).presentation();
  }

  private static String read(MatchResult code) {
    int size = Integer.parseInt(code.group(1)) - 8;
    BitMatrix modules = new BitMatrix(size);
    RUN.matcher(code.group(2))
        .results()
        .forEach(
            run ->
                modules.setRegion(
                    Integer.parseInt(run.group(1)),
                    Integer.parseInt(run.group(2)),
                    Integer.parseInt(run.group(3)),
                    1));
    try {
      return new Decoder().decode(modules).getText();
    } catch (ChecksumException | FormatException e) {
      throw new AssertionError("no QR code", e);
    }
  }
}
