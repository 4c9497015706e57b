/**
 * The provider of a dwelling confirms or objects by a link that the resident hands over. An
 * objection opens a hearing and changes nothing by itself.
 */
@NullMarked
package org.manzil.service.host;

import org.jspecify.annotations.NullMarked;
