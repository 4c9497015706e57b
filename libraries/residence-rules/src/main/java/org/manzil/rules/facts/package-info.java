/** What a person told about themselves, as typed facts, each of which may be missing. */
@NullMarked
package org.manzil.rules.facts;

import org.jspecify.annotations.NullMarked;
