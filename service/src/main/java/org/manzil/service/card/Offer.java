package org.manzil.service.card;

import java.util.List;

/** What a wallet may ask for: whom to address its proofs to, the challenge they must answer. */
public record Offer(
    String issuer, String challenge, List<CardConfiguration> configurations, Room room) {}
