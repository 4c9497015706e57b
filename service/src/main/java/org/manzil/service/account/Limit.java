package org.manzil.service.account;

import java.time.Duration;

/**
 * How often something may be tried by one address or one person.
 *
 * @param name what is tried; two limits of one name share their count
 * @param tries how many may come at once; they come back evenly
 * @param per in which time all of them have come back
 */
public record Limit(String name, int tries, Duration per) {}
