package org.manzil.service.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** Pages that show somebody's file are stored nowhere. */
@Configuration(proxyBeanMethods = false)
class PersonalPages implements WebMvcConfigurer {

  /** Forms are left out: without its copy a browser could not go back to what was typed. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    WebContentInterceptor noStore = new WebContentInterceptor();
    noStore.addCacheMapping(
        CacheControl.noStore(),
        "/my",
        "/my/**",
        "/notices/{number:[0-9A-Za-z]{5}-[0-9A-Za-z-]+}",
        "/notices/{number:[0-9A-Za-z]{5}-[0-9A-Za-z-]+}/**",
        "/desk",
        "/desk/**");
    registry.addInterceptor(noStore);
  }
}
