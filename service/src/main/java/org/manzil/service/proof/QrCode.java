package org.manzil.service.proof;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A text as a QR code (ISO/IEC 18004): a link's letters as bytes, the proof behind its {@code #} in
 * the denser alphanumeric mode, and 15 % of it may be lost to a fold or a stain.
 *
 * @param size modules on a side, without the light ones around it
 * @param path the dark modules as the data of an SVG path, a module being one unit
 */
record QrCode(int size, String path) {

  private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.QR_COMPACT, true);

  /** Throws {@link IllegalArgumentException} when no QR code can hold so long a text. */
  static QrCode of(String text) {
    try {
      ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
      return new QrCode(modules.getWidth(), path(modules));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); ) {
        int run = run(modules, row, column);
        if (run > 0) {
          path.append("M%d %dh%dv1h-%dz".formatted(column, row, run, run));
        }
        column += Math.max(run, 1);
      }
    }
    return path.toString();
  }

  /** How many dark modules stand side by side from here on. */
  private static int run(ByteMatrix modules, int row, int column) {
    int end = column;
    while (end < modules.getWidth() && modules.get(end, row) == 1) {
      end++;
    }
    return end - column;
  }
}
