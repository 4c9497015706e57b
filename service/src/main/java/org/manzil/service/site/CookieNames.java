package org.manzil.service.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How cookies are named. Where the service is reached by https, each is {@code __Host-}: no other
 * host and no plain connection can set or read it. Browsers refuse that prefix without TLS, so the
 * demonstration on localhost has plain names.
 */
@Component
public class CookieNames {

  private final boolean secure;

  public CookieNames(@Value("${manzil.base-url:}") String baseUrl) {
    this.secure = baseUrl.startsWith("https://");
  }

  /** Whether cookies are for TLS alone. */
  public boolean secure() {
    return secure;
  }

  /** The cookie's whole name. */
  public String of(String plain) {
    return secure ? "__Host-" + plain : plain;
  }
}
