/** The pages on which a notice is filed. */
@NullMarked
package org.manzil.service.notice.web;

import org.jspecify.annotations.NullMarked;
