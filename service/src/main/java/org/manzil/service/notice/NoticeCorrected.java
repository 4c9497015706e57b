package org.manzil.service.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person has replaced what their notice says, so it waits to be read anew. */
public record NoticeCorrected(UUID resident, String number, @Nullable LocalDate lastDay) {}
