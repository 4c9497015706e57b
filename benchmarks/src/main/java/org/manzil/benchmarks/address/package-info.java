/** Address search over registers of 100,000 to 10,000,000 houses, beside PostgreSQL's pg_trgm. */
@NullMarked
package org.manzil.benchmarks.address;

import org.jspecify.annotations.NullMarked;
