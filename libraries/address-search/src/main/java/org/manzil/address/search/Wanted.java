package org.manzil.address.search;

/** A word of a reading with the words of the vocabulary that it may stand for. */
record Wanted(QueryWord word, Choices choices) {}
