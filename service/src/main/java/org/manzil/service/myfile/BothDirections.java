package org.manzil.service.myfile;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Lets the PDF's layout write Arabic: runs by Unicode Standard Annex 9, each letter in the form its
 * neighbours ask for. The layout's own module for this is not published with the version we use.
 */
final class BothDirections implements BidiReorderer {

  private static final int LOGICAL =
      ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;
  private static final ArabicShaping SHAPER =
      new ArabicShaping(LOGICAL | ArabicShaping.LETTERS_SHAPE);
  private static final ArabicShaping UNSHAPER =
      new ArabicShaping(LOGICAL | ArabicShaping.LETTERS_UNSHAPE);

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
  }

  @Override
  public String shapeText(String text) {
    return shaped(SHAPER, text);
  }

  @Override
  public String deshapeText(String text) {
    return shaped(UNSHAPER, text);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  private static String shaped(ArabicShaping shaping, String text) {
    try {
      return shaping.shape(text);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException("text of any length can be shaped", e);
    }
  }

  /** The runs of one paragraph, from the left as they are seen. */
  static final class Runs implements BidiSplitter {

    private final Bidi bidi = new Bidi();

    @Override
    public void setParagraph(String paragraph, byte direction) {
      bidi.setPara(paragraph, direction == NEUTRAL ? Bidi.LEVEL_DEFAULT_LTR : direction, null);
    }

    @Override
    public int countTextRuns() {
      return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      BidiRun run = bidi.getVisualRun(index);
      return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
    }

    @Override
    public byte getBaseDirection(String paragraph) {
      return Bidi.getBaseDirection(paragraph);
    }
  }
}
