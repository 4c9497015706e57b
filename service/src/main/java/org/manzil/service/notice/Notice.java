package org.manzil.service.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;

/** A filed notice, without what is sealedBytes. */
public record Notice(
    ResidentId resident,
    String number,
    String kind,
    NoticeState state,
    Instant filedAt,
    @Nullable LocalDate lastDay) {}
