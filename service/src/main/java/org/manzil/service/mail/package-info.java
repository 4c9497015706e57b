/** Mails on their way: kept sealed until a server has taken them, and swept then. */
@NullMarked
package org.manzil.service.mail;

import org.jspecify.annotations.NullMarked;
