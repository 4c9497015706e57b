package org.manzil.service.paper;

import java.io.Serializable;
import org.manzil.service.identity.Visit;

/**
 * A notice that was filed from paper in this session.
 *
 * @param visit at which it was
 */
record FiledPaper(Visit visit, String number) implements Serializable {}
