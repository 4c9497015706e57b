package org.manzil.service.site.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins the frame of the pages to Spring MVC. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:site.properties")
class SiteConfiguration implements WebMvcConfigurer {

  private final LanguageOfPage language;
  private final PageFraming framing;

  SiteConfiguration(LanguageOfPage language, PageFraming framing) {
    this.language = language;
    this.framing = framing;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(language);
    registry.addInterceptor(framing);
  }
}
