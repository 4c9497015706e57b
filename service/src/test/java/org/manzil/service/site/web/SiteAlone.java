package org.manzil.service.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.site.DateFields;
import org.manzil.service.site.NavigationLink;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The site on a real Tomcat behind a real security chain, without a database. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
      "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
      "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
      "org.springframework.boot.session.autoconfigure.SessionsEndpointAutoConfiguration",
      "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
      "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
      "org.springframework.modulith.events.config.EventPublicationAutoConfiguration"
    })
@ComponentScan("org.manzil.service.site")
class SiteAlone {

  static final String HOSTILE =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}${7*7}[[7]]";
  static final String CANARY = "Canary-Oʻgʻiloy-4711";

  @Bean
  SecurityFilterChain chain(HttpSecurity security) {
    return security
        .authorizeHttpRequests(
            all -> all.requestMatchers("/test/locked").denyAll().anyRequest().permitAll())
        .build();
  }

  @Bean
  ZoneId zone() {
    return ZoneId.of("Europe/Moscow");
  }

  /** A form object as other capabilities write it. */
  public static class Filing {
    private String idempotencyKey = "key-1";
    private String street = "";
    private int flat;
    private DateFields since = new DateFields();
    private String dwelling = "yes";
    private String address = "";
    private List<String> agreed = List.of();
    private String country = "";
    private String reason = "";

    public String getIdempotencyKey() {
      return idempotencyKey;
    }

    public void setIdempotencyKey(String idempotencyKey) {
      this.idempotencyKey = idempotencyKey;
    }

    public String getStreet() {
      return street;
    }

    public void setStreet(String street) {
      this.street = street;
    }

    public int getFlat() {
      return flat;
    }

    public void setFlat(int flat) {
      this.flat = flat;
    }

    public DateFields getSince() {
      return since;
    }

    public void setSince(DateFields since) {
      this.since = since;
    }

    public String getDwelling() {
      return dwelling;
    }

    public void setDwelling(String dwelling) {
      this.dwelling = dwelling;
    }

    public String getAddress() {
      return address;
    }

    public void setAddress(String address) {
      this.address = address;
    }

    public List<String> getAgreed() {
      return agreed;
    }

    public void setAgreed(List<String> agreed) {
      this.agreed = agreed;
    }

    public String getCountry() {
      return country;
    }

    public void setCountry(String country) {
      this.country = country;
    }

    public String getReason() {
      return reason;
    }

    public void setReason(String reason) {
      this.reason = reason;
    }
  }

  @Controller
  static class Pages {

    @GetMapping("/test/form")
    String form(Model model) {
      Filing filing = new Filing();
      filing.setStreet(HOSTILE);
      filing.setReason(HOSTILE);
      model.addAttribute("filing", filing);
      return choices(model);
    }

    @PostMapping("/test/form")
    String filed(@ModelAttribute("filing") Filing filing, BindingResult errors, Model model) {
      errors.rejectValue("street", "words.error.empty");
      errors.rejectValue("dwelling", "words.error.choice");
      if (filing.getSince().date().isEmpty()) {
        errors.rejectValue("since", "words.error.date");
      }
      errors.reject("words.error.again");
      return choices(model);
    }

    private static String choices(Model model) {
      model.addAttribute("dwellings", List.of("yes", "no"));
      model.addAttribute("addresses", Map.of("id-1", HOSTILE));
      model.addAttribute("hostile", HOSTILE);
      return "site-test/form";
    }

    @GetMapping({"/test/failing", "/api/test/failing"})
    String failing() {
      throw new IllegalStateException(CANARY, new IllegalArgumentException(CANARY));
    }

    @GetMapping("/test/half")
    String half(Model model) {
      return "site-test/half";
    }

    @GetMapping("/test/signed-in")
    String signedIn(Model model) {
      model.addAttribute("navigation", List.of(new NavigationLink("/help", "words.footer.help")));
      model.addAttribute("signOut", "/sign-out");
      return "site/home";
    }

    @GetMapping("/test/locked")
    @ResponseBody
    @Nullable String locked(HttpServletRequest request) {
      return null;
    }
  }
}
