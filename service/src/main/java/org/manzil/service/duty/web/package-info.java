/** "My duties" and reminders: the pages, the same for programs, and the links in mails. */
@NullMarked
package org.manzil.service.duty.web;

import org.jspecify.annotations.NullMarked;
