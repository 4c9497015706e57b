package org.manzil.service.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of an {@link Actor}; its name is an id, never personal. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final Actor actor;
  private final @Nullable SignedInBy by;

  public ActorAuthentication(Actor actor, SignedInBy by) {
    super(authorities(actor));
    this.actor = actor;
    this.by = by;
    super.setAuthenticated(true);
  }

  private static List<GrantedAuthority> authorities(Actor actor) {
    return switch (actor) {
      case Actor.Resident resident -> AuthorityUtils.createAuthorityList("ROLE_RESIDENT");
      case Actor.Helper helper -> {
        List<GrantedAuthority> acts = new ArrayList<>();
        acts.add(new SimpleGrantedAuthority("ROLE_HELPER"));
        helper.acts().forEach(act -> acts.add(new SimpleGrantedAuthority(act)));
        yield acts;
      }
      case Actor.Officer officer -> AuthorityUtils.createAuthorityList("ROLE_REGISTRAR");
    };
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  /** How the actor came in. */
  public SignedInBy by() {
    // A session from before this was kept proves the least.
    return Objects.requireNonNullElse(by, SignedInBy.ONE_TIME_CODE);
  }

  /** Whether the person, or a helper to whom the mandate gives that authority. */
  public boolean mayAct(String authority) {
    return getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(one -> one.equals("ROLE_RESIDENT") || one.equals(authority));
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return name(actor);
  }

  /** The actor's id. */
  static String name(Actor actor) {
    return switch (actor) {
      case Actor.Resident resident -> resident.id().value().toString();
      case Actor.Helper helper -> helper.mandate().toString();
      case Actor.Officer officer -> officer.registrar().id().toString();
    };
  }
}
