/**
 * All words of a register's names in memory, found exactly, by their beginning, sound or spelling.
 */
@NullMarked
package org.manzil.address.vocabulary;

import org.jspecify.annotations.NullMarked;
