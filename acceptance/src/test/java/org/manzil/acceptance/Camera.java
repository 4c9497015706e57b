package org.manzil.acceptance;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.Decoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A phone's camera, held over a QR code. */
final class Camera {

  private Camera() {}

  /** What the code in this PNG says. */
  static String read(byte[] png) throws IOException, ReaderException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    RGBLuminanceSource seen = new RGBLuminanceSource(width, height, pixels);
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
          .getText();
    } catch (ReaderException e) {
      return held(new GlobalHistogramBinarizer(seen).getBlackMatrix());
    }
  }

  /** Held still and straight: every size is tried, since ZXing loses some dense ones. */
  private static String held(BitMatrix seen) throws ReaderException {
    int[] box = seen.getEnclosingRectangle();
    for (int modules = 21; modules <= 177; modules += 4) {
      BitMatrix code = new BitMatrix(modules);
      for (int y = 0; y < modules; y++) {
        for (int x = 0; x < modules; x++) {
          int left = box[0] + (2 * x + 1) * box[2] / (2 * modules);
          int top = box[1] + (2 * y + 1) * box[3] / (2 * modules);
          if (seen.get(left, top)) {
            code.set(x, y);
          }
        }
      }
      try {
        return new Decoder().decode(code).getText();
      } catch (ReaderException e) {
        // It is not of this size.
      }
    }
    throw NotFoundException.getNotFoundInstance();
  }
}
