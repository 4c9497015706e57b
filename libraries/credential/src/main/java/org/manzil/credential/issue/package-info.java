/** The issuer's side: what is to be issued, and who signs it. */
@NullMarked
package org.manzil.credential.issue;

import org.jspecify.annotations.NullMarked;
