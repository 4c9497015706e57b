package org.manzil.address.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.lucene.store.AlreadyClosedException;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.index.StreetWriter.AlreadyImportingException;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;
import org.manzil.address.register.ImportReport;
import org.manzil.address.register.RegisterVersion;

/** The frame of every import: a fresh index, what a source reads into it, the swap when whole. */
public final class Intake {

  private Intake() {}

  /** A register being read; its failures name the file, any other is one of writing. */
  public interface Source {

    /** Writes its streets, counts what it puts aside, and says what it has read. */
    Held read(StreetWriter writer, QuarantineCounts counts)
        throws ImportFailedException, IOException;
  }

  /**
   * What was read.
   *
   * @param register the scheme of its ids
   * @param version the date of the delivery
   * @param licence one line to show where the law asks for it
   */
  public record Held(String register, LocalDate version, String licence) {}

  /** Builds an index inside the folder and makes it current at once when it is whole. */
  public static ImportReport run(Path into, Source source) throws ImportFailedException {
    QuarantineCounts counts = new QuarantineCounts();
    try (StreetWriter writer = StreetWriter.begin(into)) {
      return written(writer, source, counts);
    } catch (AlreadyImportingException busy) {
      throw new ImportFailedException(Reason.BUSY, String.valueOf(busy.getMessage()), busy);
    } catch (IOException notWritten) {
      throw new ImportFailedException(
          Reason.NOT_WRITTEN, "the index was not written: " + notWritten.getMessage(), notWritten);
    }
  }

  private static ImportReport written(StreetWriter writer, Source source, QuarantineCounts counts)
      throws ImportFailedException, IOException {
    try {
      Held held = source.read(writer, counts);
      if (writer.streets() == 0) {
        writer.forgetKept();
        throw new ImportFailedException(
            Reason.INCOMPLETE, "there is no street in it, so the index stays as it is", null);
      }
      RegisterVersion version = writer.finish(held.register(), held.version(), held.licence());
      return new ImportReport(version, counts.counts(), writer.generation(), true);
    } catch (AlreadyClosedException closedByAFailureBefore) {
      writer.forgetKept();
      throw new IOException(
          String.valueOf(closedByAFailureBefore.getCause()), closedByAFailureBefore);
    } catch (IOException notWritten) {
      // The disk may be full: what could be resumed gives its room back first.
      writer.forgetKept();
      throw notWritten;
    }
  }
}
