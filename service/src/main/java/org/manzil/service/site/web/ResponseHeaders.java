package org.manzil.service.site.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The security headers of a response to a request for a path. */
final class ResponseHeaders {

  private static final String PERMISSIONS =
      "accelerometer=(), attribution-reporting=(), autoplay=(), browsing-topics=(), camera=(),"
          + " compute-pressure=(), display-capture=(), encrypted-media=(), fullscreen=(),"
          + " gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(),"
          + " idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(),"
          + " otp-credentials=(), payment=(), picture-in-picture=(), screen-wake-lock=(),"
          + " serial=(), usb=(), window-management=(), xr-spatial-tracking=()";

  private ResponseHeaders() {}

  /** All headers but Cache-Control, for a response whose scripts carry the nonce. */
  static Map<String, String> of(String path, String nonce) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", policy(nonce));
    headers.put("Permissions-Policy", PERMISSIONS);
    headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    boolean open = OpenPaths.contains(path);
    headers.put("Cross-Origin-Resource-Policy", open ? "cross-origin" : "same-origin");
    if (open) {
      headers.put("Access-Control-Allow-Origin", "*");
    }
    return headers;
  }

  /**
   * Modules pass their nonce on to what they import, so no origin needs to be allowed for scripts.
   */
  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'nonce-"
        + nonce
        + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self';"
        + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
        + " require-trusted-types-for 'script'; trusted-types manzil";
  }
}
