package org.manzil.address.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.manzil.address.name.NameWord;

/** Makes the Lucene document of a street. */
final class StreetDocument {

  private final Document document = new Document();

  private StreetDocument() {}

  static Document of(Street street, List<House> houses) throws IOException {
    StreetDocument made = new StreetDocument();
    made.names(street);
    made.places(street, houses);
    made.ids(street, houses);
    made.document.add(new BinaryDocValuesField(Fields.STREET, Packed.street(street)));
    made.document.add(new BinaryDocValuesField(Fields.HOUSES, Packed.houses(houses)));
    return made.document;
  }

  private void names(Street street) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> sounds = new LinkedHashSet<>();
    collect(street.name(), words, sounds);
    street.formerNames().forEach(former -> collect(former, words, sounds));
    terms(Fields.NAME, words);
    terms(Fields.NAME_START, starts(words));
    terms(Fields.SOUND, sounds);
    terms(Fields.SOUND_START, starts(sounds));
  }

  private void places(Street street, List<House> houses) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> sounds = new LinkedHashSet<>();
    street.places().forEach(place -> collect(place.name(), words, sounds));
    street.municipal().forEach(place -> collect(place.name(), words, sounds));
    if (street.postcode() != null) {
      words.add(street.postcode());
    }
    for (House house : houses) {
      if (house.postcode() != null) {
        words.add(house.postcode());
      }
    }
    terms(Fields.PLACE, words);
    terms(Fields.PLACE_START, starts(words));
    terms(Fields.PLACE_SOUND, sounds);
    terms(Fields.PLACE_SOUND_START, starts(sounds));
  }

  private void ids(Street street, List<House> houses) {
    Set<String> numbers = new LinkedHashSet<>();
    document.add(id(street.id()));
    for (House house : houses) {
      document.add(id(house.id()));
      numbers.add(house.number().main().digits());
    }
    terms(Fields.NUMBER, numbers);
  }

  private static Field id(String id) {
    return new StringField(Fields.ID, new BytesRef(Ids.pack(id)), Field.Store.NO);
  }

  private static void collect(String name, Set<String> words, Set<String> sounds) {
    for (NameWord word : NameWord.of(name)) {
      words.addAll(word.spellings());
      sounds.addAll(word.sounds());
    }
  }

  private static Set<String> starts(Set<String> words) {
    Set<String> starts = new LinkedHashSet<>();
    for (String word : words) {
      for (int end = 1; end <= Math.min(word.length(), Fields.LONGEST_START); end++) {
        starts.add(word.substring(0, end));
      }
    }
    return starts;
  }

  private void terms(String field, Set<String> values) {
    values.forEach(value -> document.add(new StringField(field, value, Field.Store.NO)));
  }
}
