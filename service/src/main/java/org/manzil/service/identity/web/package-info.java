/** The pages of an identity: signing up, the person's own, the desk's. */
@NullMarked
package org.manzil.service.identity.web;

import org.jspecify.annotations.NullMarked;
