package org.manzil.service.card;

/** Where a credential's status stands: an index of a list. */
record Place(int list, int index) {}
