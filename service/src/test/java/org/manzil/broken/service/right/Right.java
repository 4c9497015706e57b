package org.manzil.broken.service.right;

import java.util.List;
import org.manzil.broken.service.left.Left;

/** Needs what needs it. */
public record Right(List<Left> lefts) {}
