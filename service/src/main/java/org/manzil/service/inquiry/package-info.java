/**
 * What disputes, hearings and reports have in common: somebody wrote something, and a registrar
 * whom it does not concern opens it with a reason and answers in words.
 */
@NullMarked
package org.manzil.service.inquiry;

import org.jspecify.annotations.NullMarked;
