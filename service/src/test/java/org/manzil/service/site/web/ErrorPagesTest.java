package org.manzil.service.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

  private static final Pattern ID = Pattern.compile("site-code\">([0-9a-f]{10})<");

  @LocalServerPort int port;
  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404, Page not found",
    "/test/locked, 403, You may not see this page",
    "/test/failing, 500, Something went wrong on our side",
  })
  void aPersonGetsAPageThatSaysWhatToDo(String path, int status, String title) {
    HttpResponse<String> page = visitor.get(path + "?lang=en");

    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("<title>" + title + " – Manzil</title>", "lang=\"en\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/nowhere, 404, not-found",
    "/api/test/failing, 500, internal",
  })
  void aProgramGetsAProblemDocument(String path, int status, String slug) {
    HttpResponse<String> problem = visitor.get(path);

    assertThat(problem.statusCode()).isEqualTo(status);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.body())
        .contains("\"type\":\"/problems/" + slug + "\"", "\"status\":" + status, "\"detail\":");
  }

  @Test
  void whoAsksForJsonGetsAProblemDocumentAnywhere() {
    assertThat(visitor.get("/nowhere", "Accept", "application/json").body())
        .contains("/problems/not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/test/failing", "/api/test/failing", "/test/half"})
  void aFailureShowsItsIdAndNothingElse(String path, CapturedOutput output) {
    String body = visitor.get(path).body();

    assertThat(body)
        .doesNotContain(
            SiteAlone.CANARY, "Exception", "org.manzil", "org.spring", "\tat ", "xxxxx");
    Matcher id = Pattern.compile("(?:site-code\">|\"failure\":\")([0-9a-f]{10})").matcher(body);
    assertThat(id.find()).isTrue();
    assertThat(output.getAll()).contains("Failure " + id.group(1)).doesNotContain(SiteAlone.CANARY);
  }

  @Test
  void theLogSaysWhereItFailed(CapturedOutput output) {
    assertThat(ID.matcher(visitor.get("/test/failing").body()).find()).isTrue();

    assertThat(output.getAll())
        .contains("caused by java.lang.IllegalStateException")
        .contains("SiteAlone$Pages.failing");
  }

  @Test
  void aFailingTemplateLogsNothingThatStoodOnThePage(CapturedOutput output) {
    visitor.get("/test/half?typed=" + SiteAlone.CANARY.replace("ʻ", "%CA%BB"));

    assertThat(output.getAll()).doesNotContain("nothing.here").doesNotContain("Canary");
  }

  @Test
  void anUnreadableBodyIsRefusedWithoutBeingQuotedInTheLog(CapturedOutput output) {
    HttpResponse<String> page = visitor.post("/test/form", "street=%zz&reason=Canary");

    assertThat(page.statusCode()).isBetween(400, 499);
    assertThat(output.getAll()).doesNotContain("Canary");
  }
}
