/** The desk's pages and its API. */
@NullMarked
package org.manzil.service.desk.web;

import org.jspecify.annotations.NullMarked;
