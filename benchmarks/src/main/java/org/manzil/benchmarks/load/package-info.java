/** The service under load: bare transactions, appends to the log, filings over HTTP. */
@NullMarked
package org.manzil.benchmarks.load;

import org.jspecify.annotations.NullMarked;
