package org.manzil.service.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.account.ActorAuthentication;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.FilingForOthers;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands pages the {@link Declaring} of whoever is signed in. */
@Component
class DeclaringResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final List<FilingForOthers> others;

  DeclaringResolver(List<FilingForOthers> others) {
    this.others = List.copyOf(others);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Declaring.class;
  }

  @Override
  public Declaring resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof ActorAuthentication who)) {
      throw new AccessDeniedException("nobody is signed in");
    }
    return who.getPrincipal() instanceof Actor.Resident resident
        ? Declaring.self(resident.id(), Filer.Self.of(who))
        : others.stream()
            .flatMap(one -> one.declaring(who.getPrincipal()).stream())
            .findFirst()
            .orElseThrow(() -> new AccessDeniedException("may file for nobody now"));
  }
}
