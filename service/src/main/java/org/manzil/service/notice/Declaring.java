package org.manzil.service.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;

/**
 * For whom a page acts, and who acts: the person, or somebody who may file for them. Pages take it
 * as a parameter.
 *
 * @param id of the person
 * @param seesAll whether all of the person's notices are shown, or only those filed by {@code
 *     filer}
 * @param mends whether those that are not decided are shown too, to be corrected or taken back
 */
public record Declaring(ResidentId id, Filer filer, boolean seesAll, boolean mends) {

  /** The person themself. */
  public static Declaring self(ResidentId id, Filer.Self filer) {
    return new Declaring(id, filer, true, true);
  }

  /** Whether it is the person. */
  public boolean isSelf() {
    return filer instanceof Filer.Self;
  }

  /** Whether it is a registrar, from paper. */
  public boolean isFromPaper() {
    return filer instanceof Filer.FromPaper;
  }

  /** The page on which whoever acts begins and ends. */
  public String start() {
    return switch (filer) {
      case Filer.Self self -> "/my";
      case Filer.Helper helper -> "/helping";
      case Filer.FromPaper paper -> "/desk/paper";
    };
  }

  /** The page of a filed notice for whoever acts. */
  public String page(String number) {
    return (isFromPaper() ? "/desk/paper/notices/" : "/notices/") + number;
  }

  /** Whoever acts has drafts of their own, which nobody else sees; empty for the person. */
  String draftsOf() {
    return switch (filer) {
      case Filer.Self self -> "";
      case Filer.Helper helper -> "mandate " + helper.mandate();
      case Filer.FromPaper paper -> "registrar " + paper.registrar();
    };
  }

  /** Whether a notice that was filed with that content is shown. */
  boolean sees(Notice notice, Map<String, ? extends @Nullable Object> content) {
    // What was filed from paper at other times is none of the desk's business now.
    return seesAll
        || (!isFromPaper() && filer.content().equals(content.get("filedBy")))
        || (mends && notice.state().after(NoticeState.Step.WITHDRAW).isPresent());
  }
}
