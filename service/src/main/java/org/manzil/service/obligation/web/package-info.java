/** "Does this concern me?": one question a page, and the same for programs. */
@NullMarked
package org.manzil.service.obligation.web;

import org.jspecify.annotations.NullMarked;
