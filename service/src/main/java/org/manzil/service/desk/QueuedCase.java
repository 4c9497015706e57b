package org.manzil.service.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the queue: nothing about the person. */
public record QueuedCase(
    String number, String kind, Instant filedAt, @Nullable LocalDate lastDay, Task task) {}
