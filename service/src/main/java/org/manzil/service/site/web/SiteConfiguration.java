package org.manzil.service.site.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver;

/** Joins the frame of the pages to Spring MVC. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:site.properties")
class SiteConfiguration implements WebMvcConfigurer {

  private final PageFraming framing;

  SiteConfiguration(PageFraming framing) {
    this.framing = framing;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(framing);
  }

  /** Spring's own lines about refused requests quote what was sent; that must not reach a log. */
  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    for (HandlerExceptionResolver resolver : resolvers) {
      if (resolver instanceof AbstractHandlerExceptionResolver talkative) {
        talkative.setWarnLogCategory("");
      }
    }
  }
}
