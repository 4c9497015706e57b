/** The embedded PostgreSQL that serves where no external database is configured. */
@NullMarked
package org.manzil.service.database;

import org.jspecify.annotations.NullMarked;
