package org.manzil.broken.library;

import java.sql.Connection;

/** A library that knows SQL, for proving that this is noticed. */
public record DatabaseUser(Connection connection) {}
