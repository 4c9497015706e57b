package org.manzil.service.card;

import java.util.List;

/** What a wallet may ask for, with the challenge its key proofs must carry. */
public record Offer(String issuer, String challenge, List<CardConfiguration> configurations) {}
