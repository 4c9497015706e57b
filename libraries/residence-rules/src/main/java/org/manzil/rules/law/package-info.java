/** The law of a regime as data: duties, rules, whom they exempt, and where each is written. */
@NullMarked
package org.manzil.rules.law;

import org.jspecify.annotations.NullMarked;
