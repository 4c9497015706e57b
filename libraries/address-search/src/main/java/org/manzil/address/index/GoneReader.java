package org.manzil.address.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Tells what has become of ids that an index no longer holds; safe for many threads. */
public final class GoneReader implements Closeable {

  private final @Nullable Directory directory;
  private final @Nullable DirectoryReader reader;

  private GoneReader(@Nullable Directory directory, @Nullable DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  /** Opens what lies in that generation's folder; nothing may be gone. */
  public static GoneReader open(Path generation) throws IOException {
    Path folder = generation.resolve(GoneWriter.FOLDER);
    if (!Files.isDirectory(folder)) {
      return new GoneReader(null, null);
    }
    Directory directory = new MMapDirectory(folder);
    try {
      return new GoneReader(directory, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException failed) {
      directory.close();
      throw failed;
    }
  }

  /** What is known of the id, or null when it is not among the gone. */
  public @Nullable Gone byId(String id) throws IOException {
    if (reader == null) {
      return null;
    }
    Term term = new Term(PackedGone.ID, new BytesRef(Ids.pack(id)));
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      if (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return gone(id, leaf.reader(), found.docID());
      }
    }
    return null;
  }

  private static Gone gone(String id, LeafReader leaf, int document) throws IOException {
    BinaryDocValues values = Objects.requireNonNull(leaf.getBinaryDocValues(PackedGone.FATE));
    if (!values.advanceExact(document)) {
      throw new IOException("the address index does not say what has become of " + id);
    }
    return PackedGone.gone(id, values.binaryValue());
  }

  @Override
  public void close() throws IOException {
    if (reader != null && directory != null) {
      reader.close();
      directory.close();
    }
  }
}
