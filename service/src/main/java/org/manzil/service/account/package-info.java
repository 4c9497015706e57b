/** Who acts: residents and registrars, their sessions and bearer tokens. */
@NullMarked
package org.manzil.service.account;

import org.jspecify.annotations.NullMarked;
