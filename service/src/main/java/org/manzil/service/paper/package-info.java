/** Filing from paper: a registrar files for a person who stands at the desk with their document. */
@NullMarked
package org.manzil.service.paper;

import org.jspecify.annotations.NullMarked;
