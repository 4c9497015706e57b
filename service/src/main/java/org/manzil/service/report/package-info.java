/** "This is wrong": a person reports an error, a clock starts, and a registrar answers in words. */
@NullMarked
package org.manzil.service.report;

import org.jspecify.annotations.NullMarked;
