package org.manzil.address.gar;

/** What a delivery holds; nothing inside a real one says it in so many words. */
public enum DeliveryKind {
  /** All rows of its regions. */
  FULL,
  /** The rows that changed since the delivery before. */
  DELTA
}
