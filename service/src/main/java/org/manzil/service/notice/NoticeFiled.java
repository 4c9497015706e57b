package org.manzil.service.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice was filed; says nothing about the person. */
public record NoticeFiled(
    UUID resident, String number, String kind, Instant at, @Nullable LocalDate lastDay) {}
