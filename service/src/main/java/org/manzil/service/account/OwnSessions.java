package org.manzil.service.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.manzil.service.resident.ResidentId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in, and ending that. An ended session is out with its next request. */
@Service
public class OwnSessions {

  /**
   * A session as the person sees it.
   *
   * @param reference names it in forms: a hash, since its id would open it
   * @param browser the kind of browser in words; empty where it is not known
   */
  public record OwnSession(
      String reference, String browser, Instant begun, Instant lastUsed, boolean current) {}

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /** All of the person's sessions: the current one, then the one used last. */
  public List<OwnSession> of(ResidentId resident, String currentId) {
    return all(resident).values().stream()
        .filter(session -> !session.isExpired())
        .map(session -> seen(session, currentId))
        .sorted(
            Comparator.comparing(OwnSession::current)
                .thenComparing(OwnSession::lastUsed)
                .reversed())
        .toList();
  }

  /** Ends one of the person's sessions. */
  public void end(ResidentId resident, String reference) {
    all(resident).keySet().stream()
        .filter(id -> reference(id).equals(reference))
        .forEach(sessions::deleteById);
  }

  /** Ends all of the person's sessions but this one. */
  public void endOthers(ResidentId resident, String currentId) {
    all(resident).keySet().stream()
        .filter(id -> !id.equals(currentId))
        .forEach(sessions::deleteById);
  }

  private Map<String, ? extends Session> all(ResidentId resident) {
    return sessions.findByPrincipalName(resident.value().toString());
  }

  private static OwnSession seen(Session session, String currentId) {
    String browser = session.getAttribute(SignIn.BROWSER);
    return new OwnSession(
        reference(session.getId()),
        browser == null ? "" : browser,
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getId().equals(currentId));
  }

  private static String reference(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
