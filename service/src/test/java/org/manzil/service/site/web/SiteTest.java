package org.manzil.service.site.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of the site alone. The pages are named beside it since Spring Boot, given nothing but a
 * test configuration, adds the whole application to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {SiteAlone.class, SiteAlone.Pages.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "manzil.messages.strict=true",
      "management.server.port=0",
      "manzil.offices=Office 1, 3 Sample Street|Office 2"
    })
@interface SiteTest {}
