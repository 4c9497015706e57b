/** JMH benchmarks of the libraries, each beside the limit it stands against. */
@NullMarked
package org.manzil.benchmarks;

import org.jspecify.annotations.NullMarked;
