package org.manzil.service.myfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.manzil.service.desk.Cases;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Component;

/** All receipts about one notice, in the order of its chain. */
@Component("receiptPapers")
class Papers {

  private record Loose(String kind, String what, Instant at, Supplier<Optional<byte[]>> file) {}

  private final Notices notices;
  private final Cases cases;

  Papers(Notices notices, Cases cases) {
    this.notices = notices;
    this.cases = cases;
  }

  List<Paper> of(Notice notice, OpenFile file) {
    List<Loose> later = new ArrayList<>();
    notices
        .acts(notice, file)
        .forEach(
            act -> {
              String kind = act.kind().code();
              later.add(new Loose(kind, kind, act.at(), () -> notices.receipt(act, file)));
            });
    cases
        .acts(notice, file)
        .forEach(
            act ->
                later.add(
                    new Loose(
                        "decision", act.act().code(), act.at(), () -> cases.receipt(act, file))));
    later.sort(Comparator.comparing(Loose::at));
    List<Paper> papers = new ArrayList<>();
    papers.add(
        new Paper(1, "notice", "notice", notice.filedAt(), () -> notices.receipt(notice, file)));
    for (Loose one : later) {
      papers.add(new Paper(papers.size() + 1, one.kind(), one.what(), one.at(), one.file()));
    }
    return papers;
  }
}
