/** The pages of signing in, of a person's ways in, and of their sessions. */
@NullMarked
package org.manzil.service.account.web;

import org.jspecify.annotations.NullMarked;
