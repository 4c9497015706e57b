package org.manzil.service.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.manzil.service.account.Actor;
import org.manzil.service.account.ActorAuthentication;
import org.manzil.service.account.KeyHolders;
import org.manzil.service.account.Onward;
import org.manzil.service.account.SignedInBy;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads whoever could not sign in again to the page where they make that possible, before anything
 * else. A form that is sent is let through: nothing typed is lost.
 */
@Configuration(proxyBeanMethods = false)
class WayBackIn implements WebMvcConfigurer, HandlerInterceptor {

  private static final Set<SignedInBy> MAY_LACK_ONE =
      Set.of(SignedInBy.SIGN_UP, SignedInBy.ONE_TIME_CODE);

  private final KeyHolders holders;
  private final Clock clock;

  WayBackIn(KeyHolders holders, Clock clock) {
    this.holders = holders;
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/my/**", "/notices/**")
        .excludePathPatterns("/my/keys/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!"GET".equals(request.getMethod()) || !lacksOne()) {
      reached(request);
      return true;
    }
    Onward.want(request.getSession(), request.getRequestURI());
    response.sendRedirect("/my/keys");
    return false;
  }

  private static void reached(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && Onward.of(session).filter(request.getRequestURI()::equals).isPresent()) {
      Onward.done(session);
    }
  }

  private boolean lacksOne() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication one
        && MAY_LACK_ONE.contains(one.by())
        && one.getPrincipal() instanceof Actor.Resident resident
        && !holders.hasWayIn(resident.id(), clock.instant());
  }
}
