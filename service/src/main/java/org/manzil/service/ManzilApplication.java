package org.manzil.service;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application; {@link Manzil} starts it. */
@Modulithic(systemName = "Manzil")
@SpringBootApplication
class ManzilApplication {}
