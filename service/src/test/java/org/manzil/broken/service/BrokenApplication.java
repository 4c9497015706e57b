package org.manzil.broken.service;

import org.springframework.modulith.Modulithic;

/** An application whose two capabilities need each other, for proving that this is noticed. */
@Modulithic
public class BrokenApplication {}
