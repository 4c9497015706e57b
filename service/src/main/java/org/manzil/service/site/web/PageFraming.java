package org.manzil.service.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.service.site.FieldId;
import org.manzil.service.site.SameForAll;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the {@link PageFrame} into the model of every page, whichever capability it belongs to. */
@Component
class PageFraming implements HandlerInterceptor {

  /** What the frame shows to somebody who is signed in. */
  private static final Set<String> PERSONAL = Set.of("navigation", "signOut", "idle", "visitor");

  private final LanguageOfPage languages;
  private final MessageSource messages;
  private final FieldId fieldIds;
  private final boolean demonstration;

  PageFraming(
      LanguageOfPage languages, MessageSource messages, FieldId fieldIds, Environment environment) {
    this.languages = languages;
    this.messages = messages;
    this.fieldIds = fieldIds;
    this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    String view = page == null ? null : page.getViewName();
    if (page == null || view == null || view.startsWith("redirect:")) {
      return;
    }
    if (sameForAll(handler)) {
      page.getModel().keySet().removeAll(PERSONAL);
    } else {
      languages.remember(request, response);
    }
    Locale language = languages.resolveLocale(request);
    page.addObject(
        "frame",
        PageFrame.of(request, language, demonstration, wrongs(page.getModel().values(), language)));
  }

  private static boolean sameForAll(Object handler) {
    return handler instanceof HandlerMethod method && method.hasMethodAnnotation(SameForAll.class);
  }

  private List<PageFrame.Wrong> wrongs(Collection<Object> model, Locale language) {
    return model.stream()
        .filter(Errors.class::isInstance)
        .flatMap(errors -> ((Errors) errors).getAllErrors().stream())
        .map(error -> new PageFrame.Wrong(field(error), messages.getMessage(error, language)))
        .toList();
  }

  private @Nullable String field(ObjectError error) {
    return error instanceof FieldError wrong ? fieldIds.of(wrong.getField()) : null;
  }
}
