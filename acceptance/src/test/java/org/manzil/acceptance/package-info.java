/** Journeys and faults, against the packaged programs and nothing of their code. */
@NullMarked
package org.manzil.acceptance;

import org.jspecify.annotations.NullMarked;
