package org.manzil.service.account;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of an {@link Actor}; its name is an id, never personal. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final Actor actor;

  public ActorAuthentication(Actor actor) {
    super(List.of(new SimpleGrantedAuthority(role(actor))));
    this.actor = actor;
    super.setAuthenticated(true);
  }

  private static String role(Actor actor) {
    return switch (actor) {
      case Actor.Resident resident -> "ROLE_RESIDENT";
      case Actor.Officer officer -> "ROLE_REGISTRAR";
    };
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return switch (actor) {
      case Actor.Resident resident -> resident.id().value().toString();
      case Actor.Officer officer -> officer.registrar().id().toString();
    };
  }
}
