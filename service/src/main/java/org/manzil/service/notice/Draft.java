package org.manzil.service.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;

/**
 * A notice that somebody has begun.
 *
 * @param id random; it stands in the addresses of the person's own pages
 * @param version goes up with every change
 * @param content {@link Content#NONE} once it is filed
 * @param number of the notice it was filed as; null until then
 */
public record Draft(
    ResidentId resident,
    UUID id,
    int version,
    Instant changedAt,
    Content content,
    @Nullable String number) {

  /**
   * What is sealed.
   *
   * @param kind of the notice; empty while that is not told
   * @param corrects number of the notice that is corrected; empty when a new one is filed
   * @param answers as the pages left them
   */
  public record Content(String kind, String corrects, String answers) {

    static final Content NONE = new Content("", "", "");

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "Content[personal]";
    }
  }

  /** Kind of the notice; empty while that is not told. */
  public String kind() {
    return content.kind();
  }

  /** Number of the notice that is corrected; empty when a new one is filed. */
  public String corrects() {
    return content.corrects();
  }

  /** Names the draft; the rest is personal. */
  @Override
  public String toString() {
    return "Draft[" + id + "]";
  }
}
