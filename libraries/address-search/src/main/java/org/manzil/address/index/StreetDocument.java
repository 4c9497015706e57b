package org.manzil.address.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.manzil.address.name.NameWord;

/** Makes the Lucene document of a street. */
final class StreetDocument {

  private static final int MOST_WORDS = 100;

  private final Document document = new Document();

  private StreetDocument() {}

  static Document of(Street street, List<House> houses) throws IOException {
    StreetDocument made = new StreetDocument();
    made.names(street);
    made.postcodes(street, houses);
    made.ids(street, houses);
    made.values(street, houses);
    return made.document;
  }

  private void names(Street street) {
    Set<String> words = new LinkedHashSet<>();
    int counting = 0;
    for (NameWord word : NameWord.of(street.name())) {
      counting += word.weak() ? 0 : 1;
      words.addAll(word.spellings());
    }
    for (String former : street.formerNames()) {
      NameWord.of(former).forEach(word -> words.addAll(word.spellings()));
    }
    words.forEach(word -> document.add(term(Fields.NAME, new BytesRef(word))));
    document.add(new NumericDocValuesField(Fields.WORDS, Math.min(counting, MOST_WORDS)));
  }

  private void postcodes(Street street, List<House> houses) {
    Set<String> postcodes = new LinkedHashSet<>();
    if (street.postcode() != null) {
      postcodes.add(street.postcode());
    }
    for (House house : houses) {
      if (house.postcode() != null) {
        postcodes.add(house.postcode());
      }
    }
    postcodes.forEach(code -> document.add(term(Fields.POSTCODE, new BytesRef(code))));
  }

  private void ids(Street street, List<House> houses) {
    Set<BytesRef> hashes = new LinkedHashSet<>();
    hashes.add(Ids.hash(street.id()));
    houses.forEach(house -> hashes.add(Ids.hash(house.id())));
    hashes.forEach(hash -> document.add(term(Fields.ID, hash)));
  }

  private void values(Street street, List<House> houses) throws IOException {
    var around = new Packed.Surroundings(street.places(), street.municipal());
    document.add(new SortedDocValuesField(Fields.PLACES, Packed.surroundings(around)));
    document.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(street.type())));
    document.add(new BinaryDocValuesField(Fields.STREET, Packed.street(street)));
    document.add(new BinaryDocValuesField(Fields.HOUSES, PackedHouses.of(houses)));
    document.add(new NumericDocValuesField(Fields.SIZE, houses.size()));
    document.add(new NumericDocValuesField(Fields.NUMBERS, numbers(houses)));
  }

  private static long numbers(List<House> houses) {
    long mask = 0;
    for (House house : houses) {
      mask |= NumberMask.of(house.number().main().digits());
      for (int further : house.number().ranged()) {
        mask |= NumberMask.of(further);
      }
    }
    return mask;
  }

  private static Field term(String field, BytesRef value) {
    return new StringField(field, value, Field.Store.NO);
  }
}
