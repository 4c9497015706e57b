package org.manzil.benchmarks.load;

/** What a client does once. */
@FunctionalInterface
interface Work {
  void once() throws Exception;
}
