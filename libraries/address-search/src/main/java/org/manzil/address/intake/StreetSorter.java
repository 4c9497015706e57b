package org.manzil.address.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.OfflineSorter;
import org.apache.lucene.util.OfflineSorter.BufferSize;
import org.apache.lucene.util.OfflineSorter.ByteSequencesReader;
import org.apache.lucene.util.OfflineSorter.ByteSequencesWriter;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.register.Quarantine;

/** Brings rows that come in any order into streets; it sorts on disk, so memory stays bounded. */
public final class StreetSorter implements Closeable {

  private static final long BUFFER_MEGABYTES = 64;
  private static final int MOST_FILES = 32;
  private static final int LONGEST_ROW = 32_000;

  private final Directory spool;
  private final IndexOutput file;
  private final ByteSequencesWriter rows;

  /** Sorts within the room the writer gives. */
  public StreetSorter(StreetWriter writer) throws IOException {
    this.spool = FSDirectory.open(writer.spool());
    this.file = spool.createTempOutput("rows", "tmp", IOContext.DEFAULT);
    this.rows = new ByteSequencesWriter(file);
  }

  /** Takes a row; one beyond all measure is refused. */
  public void add(AddressRow row) throws IOException, BadRowException {
    byte[] bytes = RowBytes.of(row);
    if (bytes.length > LONGEST_ROW) {
      throw new BadRowException(Quarantine.MALFORMED_ROW);
    }
    rows.write(bytes);
  }

  /** Writes all streets with their houses. */
  public void write(StreetWriter writer, QuarantineCounts counts) throws IOException {
    CodecUtil.writeFooter(file);
    rows.close();
    BufferSize buffer = BufferSize.megabytes(BUFFER_MEGABYTES);
    Comparator<BytesRef> order = Comparator.naturalOrder();
    String sorted =
        new OfflineSorter(spool, "sort", order, buffer, MOST_FILES, -1, null, 0)
            .sort(file.getName());
    try (ChecksumIndexInput in = spool.openChecksumInput(sorted);
        ByteSequencesReader reader = new ByteSequencesReader(in, sorted)) {
      write(reader, new RowsOfStreet(writer, counts));
    }
  }

  private static void write(ByteSequencesReader reader, RowsOfStreet into) throws IOException {
    List<AddressRow> street = new ArrayList<>();
    for (BytesRef next = reader.next(); next != null; next = reader.next()) {
      AddressRow row = RowBytes.row(next);
      if (!street.isEmpty() && !street.getFirst().streetId().equals(row.streetId())) {
        into.write(street);
        street.clear();
      }
      street.add(row);
    }
    if (!street.isEmpty()) {
      into.write(street);
    }
  }

  @Override
  public void close() throws IOException {
    try (spool) {
      rows.close();
    }
  }
}
