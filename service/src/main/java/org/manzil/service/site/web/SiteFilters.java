package org.manzil.service.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** The site's filters; Spring Security's has the order -100. */
@Configuration(proxyBeanMethods = false)
class SiteFilters {

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders(StaticFiles files) {
    return registration(new SecurityHeaders(files), Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  FilterRegistrationBean<LastResort> lastResort() {
    return registration(new LastResort(), Ordered.HIGHEST_PRECEDENCE + 1);
  }

  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> versionedUrls() {
    // Behind Spring Security's filter, which keeps session ids out of URLs by rewriting none at
    // all.
    return registration(new ResourceUrlEncodingFilter(), Ordered.LOWEST_PRECEDENCE);
  }

  private static <F extends Filter> FilterRegistrationBean<F> registration(F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    return registration;
  }
}
