package org.manzil.address.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.manzil.address.register.RegisterVersion;

/** Reads one index; safe for many threads. */
public final class StreetReader implements Closeable {

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final RegisterVersion held;

  private StreetReader(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
    this.held = CommitData.read(reader.getIndexCommit().getUserData());
  }

  /** Opens the index in that generation's folder. */
  public static StreetReader open(Path generation) throws IOException {
    Directory directory = new MMapDirectory(generation);
    try {
      return new StreetReader(directory, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException failed) {
      directory.close();
      throw failed;
    }
  }

  /** The streets that match, best first. */
  public List<Integer> find(Query query, int most) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      found.add(hit.doc);
    }
    return found;
  }

  /** The query with its patterns replaced by the terms that fit them in this index. */
  public Query expand(Query query) throws IOException {
    return searcher.rewrite(query);
  }

  /** The number of the street that has the id, or that has a house with it; null when none does. */
  public @Nullable Integer byId(String id) throws IOException {
    Query query = new TermQuery(new Term(Fields.ID, new BytesRef(Ids.pack(id))));
    List<Integer> found = find(query, 1);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The street of that number. */
  public Street street(int number) throws IOException {
    return Packed.street(value(number, Fields.STREET));
  }

  /** Its houses. */
  public List<House> houses(int number) throws IOException {
    return Packed.houses(value(number, Fields.HOUSES));
  }

  /** What the index holds. */
  public RegisterVersion held() {
    return held;
  }

  private BytesRef value(int number, String field) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    if (values == null || !values.advanceExact(number - leaf.docBase)) {
      throw new IOException("the address index lacks " + field + " of street " + number);
    }
    return values.binaryValue();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
