package org.manzil.address.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.manzil.address.index.Fields;
import org.manzil.address.index.StreetReader;

/**
 * Lucene queries that find candidates; the order among them is only good enough to cut the tail.
 */
final class LuceneQueries {

  private static final float EXACT = 8;
  private static final float BEGINNING = 4;
  private static final float EDITED = 3;
  private static final float IN_PLACE = 0.25f;
  private static final int MOST_EXPANSIONS = 64;
  private static final int SHORTEST_SOUND = 4;
  private static final MultiTermQuery.RewriteMethod BY_CLOSENESS =
      new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MOST_EXPANSIONS);
  private static final int ALL_BUT_ONE_FROM = 3;

  private final StreetReader reader;
  private final Map<Term, Query> expanded = new HashMap<>();

  /** Queries of one search: what a misspelt word expands to is worked out once for all readings. */
  LuceneQueries(StreetReader reader) {
    this.reader = reader;
  }

  /** Streets that have all required words, and the number when it is wanted there. */
  Query of(Reading reading, boolean edited, boolean withNumber) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<QueryWord> required = reading.required();
    Occur occur = edited && required.size() >= ALL_BUT_ONE_FROM ? Occur.SHOULD : Occur.MUST;
    for (QueryWord word : required) {
      all.add(word(word, edited), occur);
    }
    if (occur == Occur.SHOULD) {
      all.setMinimumNumberShouldMatch(required.size() - 1);
    }
    if (withNumber) {
      all.add(new TermQuery(new Term(Fields.NUMBER, reading.digits())), Occur.FILTER);
    }
    return all.build();
  }

  private Query word(QueryWord word, boolean edited) throws IOException {
    List<Query> ways = new ArrayList<>();
    term(ways, Fields.NAME, word.text(), EXACT);
    term(ways, Fields.PLACE, word.text(), EXACT * IN_PLACE);
    String stem = word.stem();
    if (stem != null) {
      term(ways, Fields.NAME_START, stem, BEGINNING);
    }
    if (word.growing()) {
      term(ways, Fields.NAME_START, start(word.text()), BEGINNING);
      term(ways, Fields.PLACE_START, start(word.text()), BEGINNING * IN_PLACE);
    }
    if (!word.number()) {
      sounds(ways, word, edited);
      if (edited && word.edits() > 0) {
        fuzzy(ways, word);
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** In another alphabet the sound is all there is; in the same it is a guess like an edit. */
  private static void sounds(List<Query> ways, QueryWord word, boolean edited) {
    if (word.cyrillic() && !edited) {
      return;
    }
    for (String sound : word.sounds()) {
      term(ways, Fields.SOUND, sound, word.cyrillic() ? EDITED : EXACT);
      term(ways, Fields.PLACE_SOUND, sound, EXACT * IN_PLACE);
      if (word.growing() && !word.cyrillic()) {
        term(ways, Fields.SOUND_START, start(sound), BEGINNING);
        term(ways, Fields.PLACE_SOUND_START, start(sound), BEGINNING * IN_PLACE);
      }
    }
  }

  private void fuzzy(List<Query> ways, QueryWord word) throws IOException {
    if (word.cyrillic()) {
      fuzzy(ways, Fields.NAME, word.text(), word.edits(), EDITED);
      fuzzy(ways, Fields.PLACE, word.text(), word.edits(), EDITED * IN_PLACE);
      if (word.growing()) {
        fuzzy(ways, Fields.NAME_START, start(word.text()), 1, EDITED);
      }
      return;
    }
    for (String sound : word.sounds()) {
      if (sound.length() >= SHORTEST_SOUND) {
        fuzzy(ways, Fields.SOUND, sound, word.edits(), EDITED);
        fuzzy(ways, Fields.PLACE_SOUND, sound, word.edits(), EDITED * IN_PLACE);
        if (word.growing()) {
          fuzzy(ways, Fields.SOUND_START, start(sound), 1, EDITED);
        }
      }
    }
  }

  private void fuzzy(List<Query> ways, String field, String text, int edits, float weight)
      throws IOException {
    Term term = new Term(field, text);
    Query known = expanded.get(term);
    if (known == null) {
      known = reader.expand(new FuzzyQuery(term, edits, 0, MOST_EXPANSIONS, true, BY_CLOSENESS));
      expanded.put(term, known);
    }
    ways.add(new BoostQuery(known, weight));
  }

  private static void term(List<Query> ways, String field, String text, float weight) {
    Query term = new ConstantScoreQuery(new TermQuery(new Term(field, text)));
    ways.add(new BoostQuery(term, weight));
  }

  private static String start(String word) {
    return word.substring(0, Math.min(word.length(), Fields.LONGEST_START));
  }
}
