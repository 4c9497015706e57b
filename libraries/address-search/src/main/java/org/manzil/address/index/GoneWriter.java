package org.manzil.address.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is gone into an index of its own inside the generation, where no search meets it;
 * none is made when nothing is gone.
 */
final class GoneWriter implements Closeable {

  static final String FOLDER = "gone";
  private static final double BUFFER_MEGABYTES = 16;

  private final Path generation;
  private @Nullable Directory directory;
  private @Nullable IndexWriter writer;

  GoneWriter(Path generation) {
    this.generation = generation;
  }

  void add(Gone gone) throws IOException {
    Document document = new Document();
    BytesRef id = new BytesRef(Ids.pack(gone.id()));
    document.add(new StringField(PackedGone.ID, id, Field.Store.NO));
    document.add(new BinaryDocValuesField(PackedGone.FATE, PackedGone.of(gone)));
    opened().addDocument(document);
  }

  private IndexWriter opened() throws IOException {
    if (writer == null) {
      directory = FSDirectory.open(generation.resolve(FOLDER));
      IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
      writer = new IndexWriter(directory, config);
    }
    return writer;
  }

  void finish() throws IOException {
    if (writer != null && directory != null) {
      writer.forceMerge(1);
      writer.commit();
      writer.close();
      directory.close();
    }
  }

  /** Leaves it unfinished. */
  @Override
  public void close() throws IOException {
    if (writer != null && directory != null) {
      writer.rollback();
      directory.close();
    }
  }
}
