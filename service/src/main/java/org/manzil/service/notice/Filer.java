package org.manzil.service.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.ActorAuthentication;
import org.manzil.service.account.SignedInBy;

/** Who sends a filing in a person's name; on the receipt, unless it is the person. */
public sealed interface Filer {

  /**
   * The person themself.
   *
   * @param byPasskey signed in by one; a block of filings lets nobody else through
   */
  record Self(boolean byPasskey) implements Filer {

    /** The person, as they have signed in; the demonstration's buttons stand for a passkey. */
    public static Self of(ActorAuthentication who) {
      return new Self(who.by() == SignedInBy.PASSKEY || who.by() == SignedInBy.DEMONSTRATION);
    }
  }

  /**
   * A helper within a mandate.
   *
   * @param organisation for whom they work; empty for a friend or relative
   */
  record Helper(UUID mandate, String name, String organisation) implements Filer {

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "Helper[" + mandate + "]";
    }
  }

  /**
   * A registrar to whom the person came with their document and their answers on paper.
   *
   * @param registrar who it is; the receipt names office and officer number alone
   */
  record FromPaper(UUID registrar, String office, String officer) implements Filer {}

  /** Whether it is the person, by passkey. */
  default boolean isCertain() {
    return this instanceof Self self && self.byPasskey();
  }

  /** The registrar who files from paper; nothing where it is somebody else. */
  default Optional<UUID> fromPaperBy() {
    return this instanceof FromPaper paper ? Optional.of(paper.registrar()) : Optional.empty();
  }

  /** What the receipt says of it; nothing where it is the person. */
  default Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    switch (this) {
      case Self self -> {}
      case Helper helper -> {
        content.put("as", "helper");
        content.put("name", helper.name());
        if (!helper.organisation().isEmpty()) {
          content.put("organisation", helper.organisation());
        }
        content.put("mandate", helper.mandate().toString());
      }
      case FromPaper paper -> {
        content.put("as", "paper");
        content.put("office", paper.office());
        content.put("officer", paper.officer());
      }
    }
    return content;
  }
}
