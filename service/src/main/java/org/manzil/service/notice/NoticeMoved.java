package org.manzil.service.notice;

import java.util.UUID;

/** A notice took a step; {@code state} is the code of the state it is in now. */
public record NoticeMoved(UUID resident, String number, String state) {}
