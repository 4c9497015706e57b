package org.manzil.service.log;

/** The log goes on under another origin, key or set of witnesses: the trust file must say so. */
public record LogPeriodBegan(int number) {}
