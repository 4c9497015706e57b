/** What the pages cost a cheap phone on a slow line. */
@NullMarked
package org.manzil.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
