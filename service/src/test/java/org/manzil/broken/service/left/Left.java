package org.manzil.broken.service.left;

import org.manzil.broken.service.right.Right;

/** Needs what needs it. */
public record Left(Right right) {}
