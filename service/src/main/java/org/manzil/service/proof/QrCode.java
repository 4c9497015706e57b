package org.manzil.service.proof;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A text as a QR code (ISO/IEC 18004): a link's letters as bytes, the proof behind its {@code #} in
 * the denser alphanumeric mode, and 15 % of it may be lost to a fold or a stain.
 *
 * @param size modules on a side, without the light ones around it
 * @param path the dark modules as the data of an SVG path, a module being one unit
 */
public record QrCode(int size, String path) {

  private static final int MARGIN = 4;
  private static final int PIXELS = 4;
  private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.QR_COMPACT, true);

  /** Throws {@link IllegalArgumentException} when no QR code can hold so long a text. */
  public static QrCode of(String text) {
    ByteMatrix modules = modules(text);
    return new QrCode(modules.getWidth(), path(modules));
  }

  /**
   * The same as a black and white PNG with the light margin, four pixels a module, for where no SVG
   * can be. Throws {@link IllegalArgumentException} when the text is too long.
   */
  public static byte[] png(String text) {
    ByteMatrix modules = modules(text);
    int side = modules.getWidth() + 2 * MARGIN;
    BufferedImage image =
        new BufferedImage(side * PIXELS, side * PIXELS, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(Color.WHITE);
    drawing.fillRect(0, 0, side * PIXELS, side * PIXELS);
    drawing.setColor(Color.BLACK);
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row) == 1) {
          drawing.fillRect((column + MARGIN) * PIXELS, (row + MARGIN) * PIXELS, PIXELS, PIXELS);
        }
      }
    }
    drawing.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
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
