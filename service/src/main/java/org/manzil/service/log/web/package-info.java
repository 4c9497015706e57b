/** The log for outsiders: its files, its page, its health. */
@NullMarked
package org.manzil.service.log.web;

import org.jspecify.annotations.NullMarked;
