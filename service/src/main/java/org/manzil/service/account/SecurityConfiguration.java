package org.manzil.service.account;

import java.util.List;
import org.manzil.service.site.CookieNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Who may come where: bearer tokens for {@code /api}, sessions for pages, the rest is open. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String RESIDENT = "ROLE_RESIDENT";
  private static final String REGISTRAR = "ROLE_REGISTRAR";

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, Accounts accounts, Limits limits, List<LimitedPath> paths)
      throws Exception {
    return http.securityMatcher(
            "/api/**",
            "/demo/residents",
            "/demo/registrars",
            "/demo/cards",
            "/demo/revocations",
            "/demo/clock",
            "/demo/outbox")
        .addFilterBefore(new BearerTokenFilter(accounts), AuthorizationFilter.class)
        .addFilterBefore(new LimitFilter(limits, paths), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/api/v1/addresses/searches",
                        "/api/v1/obligations",
                        // A signature says who files, whoever is signed in.
                        "/api/v1/device/notices",
                        "/demo/**")
                    .permitAll()
                    .requestMatchers("/api/v1/desk/**")
                    .hasRole("REGISTRAR")
                    .requestMatchers("/api/**")
                    .hasRole("RESIDENT"))
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .logout(logout -> logout.disable())
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(problemEntryPoint())
                    .accessDeniedHandler(problemDenied()))
        .build();
  }

  /** The demonstration's doors are not closed elsewhere but absent: no token is asked for first. */
  @Bean
  @Order(0)
  @Profile("!demo")
  SecurityFilterChain noDemonstration(HttpSecurity http) throws Exception {
    return http.securityMatcher("/demo/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /**
   * The management port, which only the machine itself reaches. A foreign page cannot send it JSON
   * and so needs no token against that; it takes nothing else.
   */
  @Bean
  @Order(0)
  SecurityFilterChain management(HttpSecurity http) throws Exception {
    return http.securityMatcher("/actuator/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /**
   * The CSRF token is a cookie, not session state, so that a form still tells its author after the
   * session has ended and nothing typed into it is lost.
   */
  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      CsrfTokenRepository tokens,
      LastHere last,
      Onward onward,
      Limits limits,
      List<LimitedPath> paths)
      throws Exception {
    return http.addFilterBefore(new LimitFilter(limits, paths), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/my/**", "/wallet/**")
                    .hasRole("RESIDENT")
                    // What a helper may do: each page asks whether the mandate still stands; and
                    // a registrar, whether somebody has come to them with their document.
                    .requestMatchers("/notices/new")
                    .hasAnyAuthority(RESIDENT, "ACT_FILE", REGISTRAR)
                    .requestMatchers("/notices/*/again")
                    .hasAnyAuthority(RESIDENT, "ACT_FILE")
                    .requestMatchers("/notices/new/**")
                    .hasAnyAuthority(RESIDENT, "ACT_FILE", "ACT_CORRECT", REGISTRAR)
                    .requestMatchers("/notices/*/correction")
                    .hasAnyAuthority(RESIDENT, "ACT_CORRECT")
                    .requestMatchers("/notices/*/withdrawal")
                    .hasAnyAuthority(RESIDENT, "ACT_WITHDRAW")
                    .requestMatchers(
                        HttpMethod.GET,
                        "/notices/*",
                        "/notices/*/receipt",
                        "/notices/*/receipt.pdf",
                        "/notices/*/receipts/*")
                    .hasAnyAuthority(RESIDENT, "ROLE_HELPER")
                    .requestMatchers("/notices/**")
                    .hasRole("RESIDENT")
                    .requestMatchers("/helping/**")
                    .hasRole("HELPER")
                    .requestMatchers("/desk/**")
                    .hasRole("REGISTRAR")
                    .anyRequest()
                    .permitAll())
        // What a mail program sends when its user stops mails (RFC 8058) has no page before it, and
        // a
        // host answers in whatever opened the link; the random end of the address is what entitles.
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/reminders/**", "/h/**"))
        .headers(headers -> headers.disable())
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .formLogin(login -> login.disable())
        .httpBasic(basic -> basic.disable())
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .addLogoutHandler((request, response, who) -> last.forget(response))
                    .logoutSuccessUrl("/"))
        .exceptionHandling(errors -> errors.authenticationEntryPoint(new SignInEntryPoint(onward)))
        .build();
  }

  @Bean
  CsrfTokenRepository csrfTokens(CookieNames names) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(names.of("XSRF-TOKEN"));
    tokens.setCookieCustomizer(
        cookie -> cookie.secure(names.secure()).path("/").sameSite("Lax").httpOnly(true));
    return tokens;
  }

  /** Named and marked by the address people use, not by the connection a proxy makes to us. */
  @Bean
  CookieSerializer sessionCookie(CookieNames names) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(names.of("SESSION"));
    cookie.setUseSecureCookie(names.secure());
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    cookie.setUseHttpOnlyCookie(true);
    return cookie;
  }

  /** Whoever signs in gets a CSRF token that nobody knew before. */
  @Bean
  SessionAuthenticationStrategy freshCsrfToken(CsrfTokenRepository tokens) {
    return new CsrfAuthenticationStrategy(tokens);
  }

  /** Nobody signs in with a password, so there is nothing to manage. */
  @Bean
  AuthenticationManager authenticationManager() {
    return authentication -> {
      throw new org.springframework.security.authentication.AuthenticationServiceException(
          "no passwords here");
    };
  }

  private static AuthenticationEntryPoint problemEntryPoint() {
    return (request, response, failure) -> {
      response.setHeader("WWW-Authenticate", "Bearer");
      write(
          response, HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in and send the bearer token.");
    };
  }

  private static AccessDeniedHandler problemDenied() {
    return (request, response, failure) ->
        write(response, HttpStatus.FORBIDDEN, "forbidden", "This account may not do that.");
  }

  private static void write(
      jakarta.servlet.http.HttpServletResponse response,
      HttpStatus status,
      String slug,
      String detail)
      throws java.io.IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getWriter()
        .write(
            "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(slug, status.getReasonPhrase(), status.value(), detail));
  }
}
