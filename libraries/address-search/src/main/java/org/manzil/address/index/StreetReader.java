package org.manzil.address.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.register.RegisterVersion;

/** Reads one index; safe for many threads. Names and houses stay on disk, mapped into memory. */
public final class StreetReader implements Closeable {

  private final Directory directory;
  private final DirectoryReader reader;
  private final RegisterVersion held;
  private final StreetTable table;

  private StreetReader(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.held = CommitData.read(reader.getIndexCommit().getUserData());
    this.table = new StreetTable(reader);
  }

  /** Opens the index in that generation's folder. */
  public static StreetReader open(Path generation) throws IOException {
    Directory directory = new MMapDirectory(generation);
    try {
      return open(directory, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException failed) {
      directory.close();
      throw failed;
    }
  }

  private static StreetReader open(Directory directory, DirectoryReader reader) throws IOException {
    try {
      return new StreetReader(directory, reader);
    } catch (IOException | RuntimeException failed) {
      reader.close();
      throw failed;
    }
  }

  /** What is known of all streets at once. */
  public StreetTable table() {
    return table;
  }

  /** The numbers of the streets that have the postcode, themselves or in a house; ascending. */
  public int[] withPostcode(String postcode) throws IOException {
    return streets(Fields.POSTCODE, new BytesRef(postcode));
  }

  private int[] streets(String field, BytesRef term) throws IOException {
    PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, field, term, PostingsEnum.NONE);
    if (postings == null) {
      return new int[0];
    }
    int[] streets = new int[(int) Math.min(postings.cost(), reader.maxDoc())];
    int count = 0;
    for (int street = postings.nextDoc();
        street != DocIdSetIterator.NO_MORE_DOCS;
        street = postings.nextDoc()) {
      streets[count++] = street;
    }
    return count == streets.length ? streets : Arrays.copyOf(streets, count);
  }

  /** The number of the street that has the id, or that has a house with it; null when none does. */
  public @Nullable Integer byId(String id) throws IOException {
    for (int street : streets(Fields.ID, Ids.hash(id))) {
      if (street(street).id().equals(id)
          || houses(street).stream().anyMatch(house -> house.id().equals(id))) {
        return street;
      }
    }
    return null;
  }

  /** The street of that number. */
  public Street street(int number) throws IOException {
    SortedDocValues types = MultiDocValues.getSortedValues(reader, Fields.TYPE);
    if (types == null || !types.advanceExact(number)) {
      throw new IOException("the address index lacks the type of street " + number);
    }
    String type = types.lookupOrd(types.ordValue()).utf8ToString();
    return Packed.street(value(number, Fields.STREET), type, table.surroundings(number));
  }

  /** Its current name and then its former ones. */
  public List<String> names(int number) throws IOException {
    return Packed.names(value(number, Fields.STREET));
  }

  /** Its houses. */
  public List<House> houses(int number) throws IOException {
    return PackedHouses.houses(value(number, Fields.HOUSES));
  }

  /** The house that stands there among them, from 0. */
  public House house(int number, int at) throws IOException {
    return PackedHouses.house(value(number, Fields.HOUSES), at);
  }

  /** The numbers of its houses, in the same order. */
  public List<HouseNumber> houseNumbers(int number) throws IOException {
    return PackedHouses.numbers(value(number, Fields.HOUSES));
  }

  /** What the index holds. */
  public RegisterVersion held() {
    return held;
  }

  private BytesRef value(int number, String field) throws IOException {
    BinaryDocValues values = MultiDocValues.getBinaryValues(reader, field);
    if (values == null || !values.advanceExact(number)) {
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
