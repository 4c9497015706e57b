package org.manzil.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ManzilApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ManzilApplication.class, arguments);
  }
}
