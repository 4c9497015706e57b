/** A person's own file as that person sees it: notices, receipts, decisions. */
@NullMarked
package org.manzil.service.myfile;

import org.jspecify.annotations.NullMarked;
