package org.manzil.service.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was filed from paper in a registrar's session; gone with it. */
@Component
class FiledPapers {

  private static final String FILED = "manzil.paper.filed";
  private static final int MOST = 20;

  /** The last filed first. */
  List<FiledPaper> of(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(FILED) instanceof FiledPaper[] filed
        ? List.of(filed)
        : List.of();
  }

  Optional<FiledPaper> find(HttpServletRequest request, String number) {
    return of(request).stream().filter(paper -> paper.number().equals(number)).findFirst();
  }

  void add(HttpServletRequest request, FiledPaper paper) {
    FiledPaper[] filed =
        Stream.concat(
                Stream.of(paper),
                of(request).stream().filter(one -> !one.number().equals(paper.number())))
            .limit(MOST)
            .toArray(FiledPaper[]::new);
    request.getSession().setAttribute(FILED, filed);
  }
}
