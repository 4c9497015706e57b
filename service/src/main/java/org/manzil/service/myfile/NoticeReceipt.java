package org.manzil.service.myfile;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One receipt among those of a notice.
 *
 * @param ordinal its place in the chain, from 1
 * @param kind {@code notice}, {@code correction}, {@code withdrawal} or {@code decision}
 * @param what the same, or a decision's act, such as {@code accepted}
 * @param file the receipt file; empty while the log publishes no entries
 */
record NoticeReceipt(
    int ordinal, String kind, String what, Instant at, Supplier<Optional<byte[]>> file) {}
